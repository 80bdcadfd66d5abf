import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { exportRequest } from '@rumbo/config/api';
import { actAs } from '../../../access/act-as';
import { inTransaction, systemPool } from '../../../facts/transaction';
import { storeFile } from '../../../files';
import { lockFile } from '../../../files/names';
import { finishWork } from '../../../queues/work';
import { dataPath } from '../../../settings';
import { asCsv } from '../../../spreadsheet/as-csv';
import { asXlsx } from '../../../spreadsheet/as-xlsx';
import type { Sheet } from '../../../spreadsheet/sheet';
import { openSheet } from '../sheets';

interface Asked {
  userId: number;
  request: unknown;
}

/** Somebody has cancelled: nothing of it is kept. */
class Cancelled extends Error {}

/**
 * Writes a file as the person who asked for it, with their sight of now, and keeps it in the file store. Every batch of
 * rows says how far it is and learns whether it is still wanted.
 */
export async function writeExport(exportId: number, work: { id: number; lease: string }): Promise<{ rows: number }> {
  const path = dataPath('exports', `${randomUUID()}.part`);
  try {
    const asked = await begin(exportId);
    const rows = await actAs(asked.userId, () => write(exportId, asked, path));
    const file = await storeFile(path);
    return await inTransaction(async (tx) => {
      await lockFile(tx, file.sha256);
      const { rowCount } = await tx.query(
        "update rumbo.export set state = 'done', sha256 = $2, rows_done = $3, rows_total = $3 where id = $1 and state = 'running'",
        [exportId, file.sha256, rows],
      );
      if (!rowCount) throw new Cancelled();
      await finishWork(tx, work.id, work.lease, { rows });
      return { rows };
    });
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    await inTransaction((tx) => finishWork(tx, work.id, work.lease, { rows: 0 }));
    return { rows: 0 };
  } finally {
    await rm(path, { force: true });
  }
}

async function begin(exportId: number): Promise<Asked> {
  const { rows } = await systemPool().query<Asked>(
    `update rumbo.export set state = 'running', rows_done = 0 where id = $1 and state in ('waiting', 'running')
     returning user_id as "userId", request`,
    [exportId],
  );
  if (!rows[0]) throw new Cancelled();
  return rows[0];
}

async function write(exportId: number, asked: Asked, path: string): Promise<number> {
  const request = exportRequest.parse(asked.request);
  const sheet = await openSheet(request, new Date());
  let done = 0;
  const counted: Sheet = {
    ...sheet,
    async *rows() {
      for await (const some of sheet.rows()) {
        yield some;
        done += some.length;
        await report(exportId, done);
      }
    },
  };
  await mkdir(dataPath('exports'), { recursive: true, mode: 0o700 });
  await pipeline(request.format === 'csv' ? asCsv(counted) : asXlsx(counted), createWriteStream(path, { mode: 0o600 }));
  return done;
}

async function report(exportId: number, done: number): Promise<void> {
  const { rowCount } = await systemPool().query(
    "update rumbo.export set rows_done = $2 where id = $1 and state = 'running'",
    [exportId, done],
  );
  if (!rowCount) throw new Cancelled();
}
