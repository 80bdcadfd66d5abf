import type { AnalysisExport, AnalysisMeta, TableFilter } from '@rumbo/config/api';
import type { Snapshot } from '../../../facts/snapshot';
import type { Words } from '../words';

interface Shown {
  request: AnalysisExport;
  meta: AnalysisMeta;
  words: Words;
  /** What a column is called. */
  headingOf: (column: string) => string;
  family: string | null;
  owner: string | null;
  total: number;
  figure: string | number | null;
  now: Date;
  read: Snapshot['query'];
}

/** What a table shows, in words: variable, formula, period, whose, filters, order, and how far the data goes. */
export async function aboutView(shown: Shown): Promise<[string, string][]> {
  const { request, meta, words, headingOf, now } = shown;
  const { view, by, lang } = request;
  const { variable, filters, join, sort, search } = view;
  const month = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${view.month}-01T00:00:00Z`),
  );
  const named = await choiceNames(filters, shown.read);
  const filtered = filters.map((filter) => filterText(filter, words, headingOf, named));
  return [
    [words.variable, words.variables[variable]],
    [words.formula, words.formulas[variable]],
    [words.month, view.month === meta.runningMonth ? `${month} (${words.running})` : month],
    ...(meta.cutDay
      ? [[words.compared, words.same_days.replace('%{day}', String(meta.cutDay))] as [string, string]]
      : []),
    ...(meta.lessIsBetter ? [[words.window, String(view.window)] as [string, string]] : []),
    [words.family, shown.family ?? words.all],
    [words.owner, shown.owner ?? words.all],
    [words.filters, filtered.join(` ${words[join]} `) || words.none],
    ...(search ? [[words.search, search] as [string, string]] : []),
    ...(by ? [[words.group, headingOf(by)] as [string, string]] : []),
    [words.sort, sort.map(({ column, order }) => `${headingOf(column)} ${words[order]}`).join(', ') || words.none],
    [words.rows, String(shown.total)],
    [words.total, String(shown.figure ?? '–')],
    [words.currency, meta.currency],
    [words.asOf, meta.dataAsOf ?? '–'],
    [words.exported, now.toISOString()],
  ];
}

/** Filters on these columns hold numbers of entries, which say nothing to a reader. */
const TABLES: Record<string, string> = {
  owner: "select id, coalesce(nullif(display_name, ''), username) as name from up_users",
  category: 'select id, name from public.categories',
  reason: 'select id, name from public.reasons',
};

async function choiceNames(filters: readonly TableFilter[], read: Snapshot['query']): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { column, value } of filters) {
    const table = TABLES[column];
    if (!table) continue;
    const rows = await read<{ id: number; name: string }>(
      `select id, name from (${table}) t where id::text = any ($1)`,
      [[value].flat().map(String)],
    );
    for (const { id, name } of rows) names.set(`${column} ${id}`, name);
  }
  return names;
}

function filterText(
  { column, operator, value }: TableFilter,
  words: Words,
  headingOf: (column: string) => string,
  named: ReadonlyMap<string, string>,
): string {
  const values = value === undefined ? [] : [value].flat().map((one) => named.get(`${column} ${one}`) ?? String(one));
  return [headingOf(column), words.operators[operator], values.join(operator === 'between' ? ` ${words.and} ` : ', ')]
    .filter(Boolean)
    .join(' ');
}
