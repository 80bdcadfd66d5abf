import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type CorrectionLine, correctionLine } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { inTransaction, type Transaction } from '../../../facts/transaction';
import { finishWork } from '../../../queues/work';
import { restoreCell, safeCell } from '../../../spreadsheet/safe-cell';
import { readAgainIn } from '../intake/decide';
import { isMarkOf, type Marked, readMark } from './mark';

/** Rejects beyond this are another fault than single rows: the profile is mended, not the file. */
const MAX_ROWS = 100_000;
const MENDABLE = ['applied', 'partly-applied', 'rejected'];
const BUSY = ['received', 'staged', 'applying'];

interface Arrival {
  importId: number;
  workId: number;
  lease: string;
  rows: Readable;
}

export interface Mended {
  supplements: number;
  read: number;
  corrected: number;
  /** Rows that came back as they went. */
  untouched: number;
}

/**
 * A file of rejects comes back: what people changed in it becomes corrections of the import it came from, which is
 * then read again. Rows nobody touched stay rejects. Throws UNREADABLE_FILE when the file is not what that import
 * gave out, or the import does not stand any more; UNAVAILABLE while the import itself is being read.
 */
export async function takeCorrections({ importId, workId, lease, rows }: Arrival): Promise<Mended> {
  const lines = await readLines(rows);
  return inTransaction(async (tx) => {
    const { fileName } = await fileOf(tx, importId);
    const target = await targetOf(tx, lines, fileName);
    const changes = await changesIn(tx, target, lines);
    for (const { row, values } of changes) {
      await tx.query(
        `insert into rumbo.correction (import_id, row_no, values, edited_by)
         select $1, $2, $3, uploaded_by_id from public.imports where id = $4
         on conflict (import_id, row_no) do update
           set values = rumbo.correction.values || excluded.values, edited_by = excluded.edited_by, at = now()`,
        [target.id, row, JSON.stringify(values), importId],
      );
    }
    if (changes.length > 0) await readAgainIn(tx, target.id);
    const mended = {
      supplements: target.id,
      read: lines.length,
      corrected: changes.length,
      untouched: lines.length - changes.length,
    };
    await tx.query(
      `update public.imports set state = 'applied', reason = 'supplements', message = $2, supplements_id = $3, read = $4,
              applied = $5, unchanged = $6, rejected = 0, skipped = 0, finished_at = now(), updated_at = now()
        where id = $1`,
      [
        importId,
        `${mended.corrected} of ${mended.read} rows were mended and supplement import ${target.id}, which is read again; ${mended.untouched} came back as they were and stay rejects there.`,
        target.id,
        mended.read,
        mended.corrected,
        mended.untouched,
      ],
    );
    await finishWork(tx, workId, lease, mended);
    return mended;
  });
}

async function readLines(rows: Readable): Promise<CorrectionLine[]> {
  const lines: CorrectionLine[] = [];
  let isWhole = false;
  for await (const text of createInterface({ input: rows, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text === '') continue;
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null && 'end' in line) {
      isWhole = true;
      continue;
    }
    lines.push(correctionLine.parse(line));
    if (lines.length > MAX_ROWS)
      throw unreadable(`The file has more than ${MAX_ROWS} rows; mend the profile, or send the file in parts`);
  }
  if (!isWhole)
    throw new AppError('STREAM_INCOMPLETE', 'The stream of rows stopped before its end line; nothing was kept');
  return lines;
}

async function fileOf(tx: Transaction, importId: number): Promise<{ fileName: string }> {
  const { rows } = await tx.query<{ fileName: string }>(
    `select file_name as "fileName" from public.imports where id = $1 and state = 'received' for update`,
    [importId],
  );
  if (!rows[0]) throw new AppError('CONFLICT', `Import ${importId} is not being read`, { importId });
  return rows[0];
}

/** The one import all marks name and prove, locked; it must stand. */
async function targetOf(tx: Transaction, lines: CorrectionLine[], fileName: string): Promise<Marked> {
  const ids = new Set(lines.map(({ mark }) => readMark(mark)?.importId));
  const [id] = ids;
  if (ids.size !== 1 || id === undefined) {
    throw unreadable(
      `${fileName} has rows of ${ids.size === 0 ? 'no import' : 'several imports'}; send back one file for each import, as it was downloaded`,
    );
  }
  const { rows } = await tx.query<Marked & { state: string }>(
    'select id, file_sha256 as sha256, state from public.imports where id = $1 for update',
    [id],
  );
  const target = rows[0];
  const forged = lines.find(({ mark }) => !target || !isMarkOf(target, readMark(mark)?.row ?? -1, mark));
  if (!target || forged) {
    throw unreadable(
      `${fileName}, row ${forged?.row}: its mark in column 'Rumbo' is none that import ${id} gave out; download the rejects again and leave that column as it is`,
    );
  }
  if (BUSY.includes(target.state))
    throw new AppError('UNAVAILABLE', `Import ${id} is being read; its mended rows wait`, { importId: id });
  if (!MENDABLE.includes(target.state)) {
    throw unreadable(
      `${fileName} mends import ${id}, which is ${target.state}; ${target.state === 'undone' ? 'redo that import in Entradas and send this file again' : 'send the whole file again'}`,
    );
  }
  return target;
}

/** What differs from what was given out. A row that is no reject any more was mended before: as it came back. */
async function changesIn(
  tx: Transaction,
  target: Marked,
  lines: CorrectionLine[],
): Promise<{ row: number; values: Record<string, string> }[]> {
  const { rows } = await tx.query<{ row: number; raw: Record<string, string> }>(
    'select row_no as row, to_json(raw) as raw from rumbo.reject where import_id = $1',
    [target.id],
  );
  const given = new Map(rows.map(({ row, raw }) => [row, raw]));
  return lines.flatMap(({ mark, values }) => {
    const row = readMark(mark)?.row ?? -1;
    const raw = given.get(row);
    if (!raw) return [];
    const changed = Object.entries(values).filter(([label, value]) => value !== safeCell(raw[label] ?? '').trim());
    if (changed.length === 0) return [];
    return [{ row, values: Object.fromEntries(changed.map(([label, value]) => [label, restoreCell(value)])) }];
  });
}

const unreadable = (message: string): AppError => new AppError('UNREADABLE_FILE', message, { reason: 'corrections' });
