import { AppError } from '@rumbo/config/errors';
import { type ProfileBody, readSettings, readsDifferently } from './settings';

const usable: ProfileBody = {
  name: 'ventas',
  kind: 'sales',
  format: { delimiter: ';' },
  columns: { document: 'Factura', date: 'Fecha', amount: { multiply: ['Cantidad', 'Precio'] } },
  cancelled: null,
};

const problemsOf = (body: ProfileBody): string[] => {
  try {
    readSettings(body);
  } catch (error) {
    if (error instanceof AppError) return (error.details.problems as { path: string }[]).map(({ path }) => path);
    throw error;
  }
  return [];
};

test('fills in what a profile does not say', () => {
  expect(readSettings(usable)).toMatchObject({
    match: { senders: [], files: [] },
    format: { type: 'csv', encoding: 'utf-8', delimiter: ';', decimal: '.', headerRow: 1, dates: ['yyyy-MM-dd'] },
    document: { rule: 'replace' },
  });
});

test('takes what Strapi stores as null for not said', () => {
  expect(readSettings(usable)).not.toHaveProperty('cancelled');
});

test.each([
  ['a delimiter of two characters', { format: { delimiter: ';;' } }, ['format.delimiter']],
  ['a field nobody knows', { columns: { ...(usable.columns as object), colour: 'Color' } }, ['columns']],
  ['sales without an amount', { columns: { document: 'Factura', date: 'Fecha' } }, ['columns.amount']],
  ['a line rule without its key', { document: { rule: 'line' } }, ['document']],
  ['a precedence nobody knows', { precedence: { name: 'loudest' } }, ['precedence.name']],
])('refuses %s and says where', (_what, change, paths) => {
  expect(problemsOf({ ...usable, ...change })).toEqual(
    expect.arrayContaining(paths.map((path) => expect.stringContaining(path))),
  );
});

test('names every problem at once', () => {
  expect(problemsOf({ ...usable, format: { delimiter: '', headerRow: 0 } })).toEqual([
    'format.delimiter',
    'format.headerRow',
  ]);
});

test('another delimiter reads differently, other senders do not', () => {
  const before = readSettings(usable);
  expect(readsDifferently(before, readSettings({ ...usable, format: { delimiter: ',' } }))).toBe(true);
  expect(readsDifferently(before, readSettings({ ...usable, match: { senders: ['erp@example.com'] } }))).toBe(false);
});
