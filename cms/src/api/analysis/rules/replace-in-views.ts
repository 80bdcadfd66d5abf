import type { SavedTable, TableFilter } from '@rumbo/config/api';

/** Of a transaction, what is needed here. */
interface Sql {
  raw(text: string, values: readonly unknown[]): PromiseLike<{ rows: { id: number; view: string }[] }>;
}

/**
 * Saved views that filter by a category or a reason ask for the one in its place from then on; where none takes its
 * place, for rows without one.
 */
export async function replaceInViews(
  sql: Sql,
  { kind, id, by }: { kind: 'category' | 'reason'; id: number; by: number | null },
): Promise<void> {
  const { rows } = await sql.raw(
    `select id, view::text as view from public.saved_views
      where view -> 'filters' @> jsonb_build_array(jsonb_build_object('column', ?::text)) for update`,
    [kind],
  );
  for (const row of rows) {
    const view: SavedTable = JSON.parse(row.view);
    const filters = view.filters.map((filter) => (filter.column === kind ? replaced(filter, String(id), by) : filter));
    await sql.raw('update public.saved_views set view = ?::jsonb where id = ?', [
      JSON.stringify({ ...view, filters }),
      row.id,
    ]);
  }
}

function replaced({ column, operator, value }: TableFilter, gone: string, by: number | null): TableFilter {
  const isGone = (one: unknown): boolean => String(one) === gone;
  if (Array.isArray(value)) {
    const next = by === null ? value.filter((one) => !isGone(one)) : value.map((one) => (isGone(one) ? by : one));
    const unique = [...new Map(next.map((one) => [String(one), one])).values()];
    return unique.length > 0 ? { column, operator, value: unique } : without(column, operator);
  }
  if (!isGone(value)) return { column, operator, value };
  return by === null ? without(column, operator) : { column, operator, value: by };
}

const without = (column: TableFilter['column'], operator: TableFilter['operator']): TableFilter => ({
  column,
  operator: operator === 'not-equals' || operator === 'not-in' ? 'not-empty' : 'empty',
});
