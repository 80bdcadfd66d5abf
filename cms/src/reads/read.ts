import { scopedRows } from '../facts/scoped-query';
import { Draft, NotUnderstood, notUnderstood } from './draft';
import { filtersSql } from './filters';
import type { ReadModel } from './model';
import { orderSql, pageBy, paginationOf } from './page';
import { type Shown, shownBy } from './shown';

type Query = Record<string, unknown>;
type Entry = Record<string, unknown>;

interface Asked {
  model: ReadModel;
  query: Query;
  /** Finds the model of a relation's target, for a caller who may read it. */
  reach(target: string): ReadModel | undefined;
}

/** A list by one statement as the caller; undefined for a question that is not understood to the last word. */
export async function readList({ model, query, reach }: Asked): Promise<{ data: Entry[]; meta: object } | undefined> {
  const asked = understood(() => {
    const { fields, populate, filters, sort, pagination, ...more } = query;
    if (Object.keys(more).length > 0) return notUnderstood();
    const draft = new Draft(model, reach);
    const where = filtersSql(draft, filters);
    const counted = `select count(*) ${draft.from()}${where ? ` where ${where}` : ''}`;
    const order = orderSql(draft, sort);
    return { draft, where, counted, order, page: pageBy(pagination), shown: shownBy(draft, fields, populate) };
  });
  if (!asked) return undefined;
  const { draft, where, counted, order, page, shown } = asked;
  const rows = await scopedRows(
    `select (${counted})::int, ${shown.columns.join(', ')} ${draft.from()}${where ? ` where ${where}` : ''}
      order by ${[...order, 't.id'].join(', ')} limit ${page.limit} offset ${page.start}`,
    draft.values,
  );
  // Past the last page there is no row to carry the count.
  const [first] = rows.length > 0 || page.start === 0 ? rows : await scopedRows(`${counted}`, draft.values);
  return {
    data: rows.map((row) => entry(shown, row)),
    meta: { pagination: paginationOf(page, Number(first?.[0] ?? 0)) },
  };
}

const entry = (shown: Shown, [, ...row]: unknown[]): Entry => shown.entryOf(row);

/** One entry as the caller; undefined when there is none for them, or the question is not understood. */
export async function readEntry({ model, query, reach }: Asked, documentId: string): Promise<Entry | undefined> {
  const asked = understood(() => {
    const { fields, populate, ...more } = query;
    if (Object.keys(more).length > 0) return notUnderstood();
    const draft = new Draft(model, reach);
    return { draft, shown: shownBy(draft, fields, populate) };
  });
  if (!asked) return undefined;
  const { draft, shown } = asked;
  const [row] = await scopedRows(
    `select ${shown.columns.join(', ')} ${draft.from()} where t.document_id = ${draft.slot(documentId)} limit 1`,
    draft.values,
  );
  return row && shown.entryOf(row);
}

function understood<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}
