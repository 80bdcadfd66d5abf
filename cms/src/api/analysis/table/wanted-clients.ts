import type { TableView } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { notFound } from '../../../http';
import { readDataState } from '../queries/data-state';
import { tableRows } from './table-rows';

export interface WantedClients {
  /** Rows of client_id. */
  sql: string;
  values: unknown[];
}

async function named(clients: readonly string[]): Promise<WantedClients> {
  const wanted = [...new Set(clients)];
  const known = await scopedQuery<{ id: number }>(
    'select id from public.clients where document_id = any ($1) or id::text = any ($1)',
    [wanted],
  );
  if (known.length !== wanted.length) throw notFound();
  return { sql: 'select unnest($1::int[]) as client_id', values: [known.map(({ id }) => id)] };
}

async function shownBy(view: TableView, now: Date): Promise<WantedClients> {
  const rows = await tableRows(view, await readDataState(), now);
  if (!rows) return { sql: 'select null::int as client_id where false', values: [] };
  return { sql: `select f.client_id ${rows.from}`, values: rows.values };
}

/**
 * The clients somebody means: those named, or those a view shows, as far as the caller sees them. A named one outside of
 * the caller's scope is not found, and then none is.
 */
export const wantedClients = (
  { clients, view }: { clients?: readonly string[] | undefined; view?: TableView | undefined },
  now: Date,
): Promise<WantedClients> => (view ? shownBy(view, now) : named(clients ?? []));
