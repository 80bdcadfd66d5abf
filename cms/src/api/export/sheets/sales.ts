import type { SaleLine, SalesExport } from '@rumbo/config/api';
import { openSnapshot, type Snapshot } from '../../../facts/snapshot';
import type { Cell, Sheet } from '../../../spreadsheet/sheet';
import { readDataState } from '../../analysis/queries/data-state';
import { linesMeant, linesSql, orderOf, shownLine } from '../../sale/find-lines';
import { WORDS, type Words } from '../words';
import { amount, text } from './cells';
import { fileNameOf } from './file-name';
import { namesOf } from './names';

type Column = keyof Words['sales'];

const CELLS: Record<Column, (line: SaleLine) => Cell> = {
  day: ({ day }) => ({ kind: 'date', text: day }),
  document: ({ document }) => text(document),
  clientCode: ({ client }) => text(client?.code ?? null),
  client: ({ client }) => text(client?.name ?? null),
  productCode: ({ product }) => text(product?.code ?? null),
  product: ({ product }) => text(product?.name ?? null),
  family: ({ family }) => text(family?.name ?? null),
  salesperson: ({ salesperson }) => text(salesperson),
  quantity: ({ quantity }) => amount('number', quantity),
  unitPrice: ({ unitPrice }) => amount('money', unitPrice),
  amount: (line) => amount('money', line.amount),
  currency: ({ currency }) => text(currency),
  cancelled: ({ cancelled }) => ({ kind: 'boolean', text: String(cancelled) }),
  import: ({ importId }) => amount('number', importId),
  row: ({ row }) => amount('number', row),
};

/** Every sale line that the filters leave, as of one moment and as whoever asks. */
export async function salesSheet({ view, lang, headings }: SalesExport, now: Date): Promise<Sheet> {
  const words = WORDS[lang];
  const columns = Object.keys(words.sales) as Column[];
  const { condition, values } = linesMeant(view.filters);
  const snapshot = await openSnapshot();
  try {
    const [counted] = await snapshot.query<{ total: number }>(
      `select count(*)::int as total from rumbo.sale_line l where ${condition}`,
      values,
    );
    const total = counted?.total ?? 0;
    const { asOf } = await readDataState(snapshot);
    const { from, to } = view.filters;
    return {
      fileName: fileNameOf(words.fileNames.sales, from, to, words.fileNames.asOf, asOf),
      lang,
      header: columns.map((column) => headings[column] ?? words.sales[column]),
      about: [
        ...(await aboutFilters(view.filters, words, snapshot.query)),
        [words.rows, String(total)],
        [words.asOf, asOf ?? '–'],
        [words.exported, now.toISOString()],
      ],
      total,
      async *rows() {
        for await (const some of snapshot.stream<SaleLine>(linesSql(condition, orderOf(view.sort)), values)) {
          yield some.map(shownLine).map((line) => columns.map((column) => CELLS[column](line)));
        }
      },
      close: snapshot.close,
    };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

async function aboutFilters(
  filters: SalesExport['view']['filters'],
  words: Words,
  read: Snapshot['query'],
): Promise<[string, string][]> {
  const { family } = await namesOf(filters, read);
  const [client] = await read<{ name: string }>(
    'select name from public.clients where id::text = $1 or document_id = $1',
    [filters.client ?? null],
  );
  const named = { ...filters, family: family ?? filters.family, client: client?.name ?? filters.client };
  const lines = Object.entries(named).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[words[name as keyof typeof filters], value]],
  );
  return lines.length > 0 ? lines : [[words.filters, words.none]];
}
