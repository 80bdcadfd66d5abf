import { AppError } from '@rumbo/config/errors';
import { inTransaction, lockFacts, type Transaction } from '../../../facts/transaction';
import { importStep, openImport, refreshTouched } from './parameters';
import { recordProfile } from './records/apply-records';
import { followClaims } from './records/follow';
import { keepEdited, nameKept } from './records/kept';
import { removeUnstated, restateRecords } from './records/unstated';

export interface Undone {
  /** Documents that show another statement now, or none. */
  documents: number;
  /** Records that went because nothing else states them. */
  removed: number;
  /**
   * Records that stay although only this import made them, for a person edited them or something hangs on them; and
   * those where a person has since set a field that it stated, which keeps what the person wrote.
   */
  kept: { kind: string; id: number; name: string }[];
}

/**
 * Takes an import back, however many came after it: each of its documents shows the newest statement that
 * still stands. The import can be redone. Throws CONFLICT when it does not stand.
 */
export async function undoImport(importId: number): Promise<Undone> {
  return inTransaction(async (tx) => {
    await lockFacts(tx);
    await assertStates(tx, importId);
    await openImport(tx, importId, ['applied', 'partly-applied']);
    await flip(tx, true);
    await touchRecords(tx);
    await importStep(tx, 'settle', importId);
    await removeUnstated(tx, await kindOfImport(tx, importId));
    await keepEdited(tx);
    await followClaims(tx);
    await nameKept(tx);
    await refreshTouched(tx);
    await tx.query("update public.imports set state = 'undone', updated_at = now() where id = $1", [importId]);
    const { rows } = await tx.query<Undone>(
      `select (select count(*)::int from settled) as documents, (select count(*)::int from unstated) as removed,
              (select coalesce(json_agg(json_build_object('kind', k.kind, 'id', k.id, 'name', coalesce(k.name, '')) order by k.kind, k.id), '[]')
                 from kept_record k) as kept`,
    );
    return rows[0] ?? { documents: 0, removed: 0, kept: [] };
  });
}

/** Puts an undone import back where it was in the order of arrival. Throws CONFLICT when it is not undone. */
export async function redoImport(importId: number): Promise<{ documents: number }> {
  return inTransaction(async (tx) => {
    await lockFacts(tx);
    await openImport(tx, importId, ['undone']);
    await flip(tx, false);
    await touchRecords(tx);
    await restateRecords(tx, await kindOfImport(tx, importId));
    await importStep(tx, 'settle', importId);
    await followClaims(tx);
    await refreshTouched(tx);
    await tx.query(
      "update public.imports set state = case when rejected > 0 then 'partly-applied' else 'applied' end, updated_at = now() where id = $1",
      [importId],
    );
    const { rows } = await tx.query<{ documents: number }>('select count(*)::int as documents from settled');
    return rows[0] ?? { documents: 0 };
  });
}

/** A file of mended rejects states nothing itself: its rows stand in the import it supplements. */
async function assertStates(tx: Transaction, importId: number): Promise<void> {
  const { rows } = await tx.query<{ supplements: number | null }>(
    'select supplements_id as supplements from public.imports where id = $1',
    [importId],
  );
  const supplements = rows[0]?.supplements;
  if (supplements)
    throw new AppError('CONFLICT', `The rows of import ${importId} stand in import ${supplements}; undo that one`, {
      importId,
      supplements,
    });
}

/** What an import of records brings; undefined: sale lines. */
const kindOfImport = async (tx: Transaction, importId: number) => (await recordProfile(tx, importId))?.record;

async function flip(tx: Transaction, undone: boolean): Promise<void> {
  for (const table of ['own_document_claim', 'own_claim']) {
    await tx.query(`update ${table} c set undone = $1 from this_import t where c.attempt = t.attempt`, [undone]);
  }
}

const touchRecords = (tx: Transaction) =>
  tx.query(
    `create temp table touched_record on commit drop as
     select distinct c.kind, c.record_id as id from own_claim c join this_import t on t.attempt = c.attempt`,
  );
