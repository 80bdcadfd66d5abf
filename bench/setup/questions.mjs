import { FAMILIES, FIRST_MONTH, MONTHS } from './company.mjs';
import { randomOf } from './sales-file.mjs';

/** The months that people look at: the last year. Older ones would be built while the bench looks. */
export const LAST_YEAR = Array.from({ length: 12 }, (_, at) => label(FIRST_MONTH + MONTHS - 12 + at));

export const RUNNING_MONTH = LAST_YEAR[11];

const INDICES = ['I1', 'I2', 'I3', 'I4'];
const COLUMNS = ['owner', 'actual', 'previous', 'difference', ...INDICES, 'abc', 'category'];

/** `count` different pages: month, four indices, ABC, three filters, two levels of order led by an index, 50 rows and the total. */
export function pageQuestions(count, { variable = 'revenue', seed = 3 } = {}) {
  const random = randomOf(seed);
  const pick = (list) => list[random(list.length)];
  return Array.from({ length: count }, () => {
    const [first, second] = [pick(INDICES), pick(INDICES.slice(1))];
    return {
      variable,
      month: pick(LAST_YEAR),
      columns: COLUMNS,
      filters: [
        { column: 'abc', operator: 'in', value: pick([['A'], ['B'], ['C'], ['A', 'B'], ['B', 'C'], ['A', 'B', 'C']]) },
        { column: 'trailing12', operator: 'at-least', value: String(random(20_000)) },
        { column: first, operator: pick(['less-than', 'more-than', 'at-least']), value: String(random(200) - 50) },
      ],
      sort: [
        { column: second, order: pick(['asc', 'desc']) },
        { column: 'actual', order: 'desc' },
      ],
      page: 1 + random(3),
      pageSize: 50,
    };
  });
}

/** The clients of a page by owner, class or a field of theirs. */
export const groupQuestions = (count) =>
  pageQuestions(count, { seed: 5 }).map(
    ({ columns: _columns, sort: _sort, page: _page, pageSize: _size, ...view }, at) => ({
      ...view,
      filters: [],
      by: ['owner', 'abc', 'field:segment'][at % 3],
    }),
  );

/** A variable's dashboard, of the company and of families. */
export const dashboardQuestions = (count) =>
  Array.from({ length: count }, (_, at) => {
    const variable = ['revenue', 'units', 'orders', 'client-count', 'new-clients', 'non-retained-clients'][at % 6];
    const family = at % 2 ? `&family=${1 + (at % FAMILIES)}` : '';
    return { path: `/api/analysis/dashboard?variable=${variable}&month=${LAST_YEAR[at % 12]}${family}` };
  });

function label(month) {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
