import type { Transaction } from '../../../facts/transaction';
import { importStep } from './parameters';

export interface Differences {
  /** Of the file's lines: new and changed against what is shown, same as it, and those shown that would go. */
  lines: { new: number; changed: number; same: number; gone: number };
  /** The first lines that change, field by field. */
  differences: {
    row: number;
    document: string;
    fields: { field: string; before: string | null; after: string | null }[];
  }[];
}

/** Before a former reading of the import is withdrawn: what it shows, to compare the new one with. */
export const rememberShown = (tx: Transaction): Promise<unknown> =>
  tx.query(
    `create temp table standing_content on commit drop as
     select c.document_id, c.content_id from own_document_claim c
       join this_import t on t.attempt = c.attempt where c.live`,
  );

/** Read inside the dry run's transaction, after its steps and before it is taken back. */
export async function describeDifferences(tx: Transaction, importId: number): Promise<Differences> {
  const { rows } = await importStep(tx, 'differences', importId);
  return rows[0] as Differences;
}
