import type { Question, RecordField } from '@rumbo/config/api';
import {
  amountOf,
  answer,
  completeSettings,
  type Draft,
  dayOf,
  fieldOf,
  filePattern,
  isAnswered,
  mapColumn,
  profileName,
} from './draft';

const draft: Draft = {
  kind: 'sales',
  format: { type: 'csv', encoding: 'utf-8', delimiter: ';', headerRow: 1 },
  columns: { document: 'Factura', amount: { from: 'Total', negate: true } },
};
const fields = (['document', 'date', 'amount'] as const).map(
  (name): RecordField => ({
    name,
    type: name === 'date' ? 'date' : 'string',
    labels: { es: name, en: name },
    required: true,
    isKey: name === 'document',
  }),
);
const dates: Question = {
  about: 'dates',
  because: 'none-above-twelve',
  options: ['dd/MM/yyyy', 'MM/dd/yyyy', 'yyyy-MM-dd'],
  examples: ['03/04/2026'],
};

test('a draft is complete when every question has its answer', () => {
  expect(isAnswered(dates, draft)).toBe(false);
  const dated = answer(draft, dates, 'MM/dd/yyyy');
  expect(dated.format.dates).toEqual(['MM/dd/yyyy', 'yyyy-MM-dd']);
  const marked = answer(dated, { ...dates, about: 'decimal', options: ['.', ','] }, ',');
  expect(marked.format).toMatchObject({ decimal: ',', thousands: '.' });
  expect(completeSettings(marked, fields)).toBeUndefined();
  const mapped = answer(marked, { ...dates, about: 'column', field: 'date' }, 'Fecha');
  expect(completeSettings(mapped, fields)?.columns).toMatchObject({ date: 'Fecha', document: 'Factura' });
});

test('a column becomes one field, and a field comes from one column', () => {
  expect(fieldOf(draft, 'Total')).toBe('amount');
  const moved = mapColumn(draft, 'Neto', 'amount');
  expect([fieldOf(moved, 'Total'), fieldOf(moved, 'Neto')]).toEqual(['', 'amount']);
  expect(mapColumn(draft, 'Total', 'cost').columns).toEqual({ document: 'Factura', cost: 'Total' });
  expect(mapColumn(draft, 'Total', '').columns).toEqual({ document: 'Factura' });
});

test.each([
  ['ventas-2026-01.csv', 'ventas', 'ventas-*.csv'],
  ['VENTAS_31122025.xlsx', 'VENTAS', 'VENTAS_*.xlsx'],
  ['enero.csv', 'enero', 'enero.csv'],
  ['Muestra - Tienda 2019-2020.csv', 'Muestra Tienda', 'Muestra - Tienda *.csv'],
  ['2026.csv', '2026.csv', '*.csv'],
])('the files like %s are called %s and match %s', (fileName, name, pattern) => {
  expect([profileName(fileName), filePattern(fileName)]).toEqual([name, pattern]);
});

test('shows what a cell means either way', () => {
  expect(dayOf('03/04/2026', 'dd/MM/yyyy')).toBe('2026-04-03');
  expect(dayOf('03/04/26', 'MM/dd/yy')).toBe('2026-03-04');
  expect(dayOf('13/04/2026', 'MM/dd/yyyy')).toBeUndefined();
  expect([amountOf('1.234', '.'), amountOf('1.234', ',')]).toEqual([1.234, 1234]);
});

test('a type of the CMS is complete when a mapped field names its records', () => {
  const store: Draft = {
    kind: 'type:store',
    format: { ...draft.format, decimal: '.' },
    columns: { document: 'Local' },
  };
  expect(completeSettings(store, fields)).toBeUndefined();
  const keyed: Draft = { ...store, document: { rule: 'key', key: ['document'] } };
  expect(completeSettings(keyed, fields)?.document).toEqual({ rule: 'key', key: ['document'] });
  expect(completeSettings({ ...keyed, columns: { amount: 'Total' } }, fields)).toBeUndefined();
  // Days are read by a format: none is needed as long as no day is read.
  expect(completeSettings({ ...keyed, columns: { document: 'Local', date: 'Apertura' } }, fields)).toBeUndefined();
});

test('a value may hold for the whole file', () => {
  const asked: Question = { ...dates, about: 'constant', field: 'variable', options: ['revenue', 'units'] };
  const answered = answer(draft, asked, 'units');
  expect(answered.columns).toMatchObject({ variable: { constant: 'units' } });
  expect(isAnswered(asked, answered)).toBe(true);
});
