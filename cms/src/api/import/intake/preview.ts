import type { Transaction } from '../../../facts/transaction';

/** So many differences are shown; the counts are of all. */
const SAMPLE = 20;

export interface Preview {
  documents: { new: number; changed: number; same: number; late: number };
  clients: { new: number; names: string[] };
  products: { new: number };
  /** Documents that would change: lines and amount before and after, in millionths. */
  changes: { document: string; before: { lines: number; amount: string }; after: { lines: number; amount: string } }[];
}

/** What the steps would have done, read inside their transaction before it is taken back. */
export async function describePreview(tx: Transaction): Promise<Preview> {
  const { rows } = await tx.query<Preview>(
    `select
       (select json_build_object('new', count(*) filter (where outcome = 'new'), 'changed', count(*) filter (where outcome = 'changed'),
          'same', count(*) filter (where outcome = 'same'), 'late', count(*) filter (where outcome = 'late')) from file_claim) as documents,
       (select json_build_object('new', count(*), 'names', coalesce((array_agg(coalesce(name, code) order by code))[1:${SAMPLE}], '{}'))
          from file_client where created) as clients,
       (select json_build_object('new', count(*)) from file_product where created) as products,
       (select coalesce(json_agg(c), '[]') from (
          select f.document, before.totals as before, after.totals as after
            from file_claim f
            cross join lateral (select json_build_object('lines', count(*), 'amount', coalesce(sum(amount_micros), 0)::text) as totals
                                  from rumbo.sale_line_past l where l.content_id = f.live_content_id) before
            cross join lateral (select json_build_object('lines', count(*), 'amount', coalesce(sum(amount_micros), 0)::text) as totals
                                  from rumbo.sale_line l where l.content_id = f.id) after
           where f.outcome = 'changed' order by f.document limit ${SAMPLE}) c) as changes`,
  );
  const preview = rows[0];
  if (!preview) throw new Error('a select without from answers one row');
  return preview;
}
