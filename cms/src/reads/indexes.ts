import { systemPool } from '../facts/transaction';

const leading = new Set<string>();

/** Learns which columns the tables' indexes begin with. A changed index comes with another process of the cms. */
export async function learnIndexes(): Promise<void> {
  const { rows } = await systemPool().query<{ name: string }>(
    `select c.relname || '.' || a.attname as name
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'public'::regnamespace and i.indpred is null`,
  );
  for (const { name } of rows) leading.add(name);
}

/** Whether rows of a table can be read in the order of a column without sorting them. */
export const isIndexed = (table: string, column: string): boolean => leading.has(`${table}.${column}`);
