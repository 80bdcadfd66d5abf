import { currentScope } from '../access/context';
import { plannedRows } from '../facts/scoped-query';
import { Draft, NotUnderstood, notUnderstood } from './draft';
import { filtersSql } from './filters';
import type { ReadModel } from './model';
import { type Order, ordersBy, type Page, pageBy, paginationOf } from './page';
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
    const orders = ordersBy(draft, sort);
    const found = `from ${draft.tables()}${where ? ` where ${where}` : ''}`;
    const counted = { text: `select count(*) ${found}`, values: [...draft.values] };
    // With an order that no index brings all that fits is read whatever the page: then once, for the count too. Of a rep's few
    // rows always: an order over everybody's would pass by them.
    const isRep = currentScope().role === 'rep';
    const isReadOnce = orders.length > 0 && (isRep || (where !== undefined && !orders[0]?.isIndexed));
    return {
      draft,
      found,
      orders,
      counted,
      isReadOnce,
      page: pageBy(pagination),
      shown: shownBy(draft, fields, populate),
    };
  });
  if (!asked) return undefined;
  const { draft, page, shown, counted } = asked;
  const rows = await plannedRows(pageSql(asked), draft.values);
  // Past the last page there is no row to carry the count.
  const [first] = rows.length > 0 || page.start === 0 ? rows : await plannedRows(counted.text, counted.values);
  return {
    data: rows.map((row) => entry(shown, row)),
    meta: { pagination: paginationOf(page, Number(first?.[0] ?? 0)) },
  };
}

interface Listed {
  draft: Draft;
  /** `from … where …` of all rows that fit. */
  found: string;
  orders: Order[];
  isReadOnce: boolean;
  page: Page;
  shown: Shown;
}

/**
 * The page's rows are found by id and what the order asks for alone; only they are shown in full, with their relations. Its size
 * stands in the text: of a size it does not know Postgres expects so much that it plans the statement anew with every page.
 */
function pageSql({ draft, found, orders, isReadOnce, page, shown }: Listed): string {
  const order = [...orders.map(({ direction }, at) => `o${at} ${direction}`), 'found_id'].join(', ');
  const keys = ['t.id as found_id', ...orders.map(({ sql }, at) => `${sql} as o${at}`)].join(', ');
  return `with "rows found" as ${isReadOnce ? '' : 'not '}materialized (select ${keys} ${found})
    select (select count(*) from "rows found")::int, ${shown.columns.join(', ')}
      from (select * from "rows found" order by ${order} limit ${page.limit} offset ${draft.slot(page.start)}) page
      join ${draft.tables()} on t.id = page.found_id
     order by ${order}`;
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
  const [row] = await plannedRows(
    `select ${shown.columns.join(', ')} from ${draft.tables()} where t.document_id = ${draft.slot(documentId)} limit 1`,
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
