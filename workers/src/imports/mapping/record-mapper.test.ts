import { profileSettings, type RecordField } from '@rumbo/config/api';
import { readHeader } from './header';
import { compileRecordMapper } from './record-mapper';

const field = (name: string, type: RecordField['type'], more: Partial<RecordField> = {}): RecordField => ({
  name,
  type,
  labels: { es: name, en: name },
  required: false,
  isKey: false,
  ...more,
});

const FIELDS = [
  field('name', 'string', { maxLength: 20 }),
  field('code', 'string', { isKey: true, required: true, maxLength: 10 }),
  field('visits', 'integer', { min: 0, max: 100 }),
  field('credit', 'decimal'),
  field('since', 'date'),
  field('seen', 'datetime'),
  field('month', 'month'),
  field('active', 'boolean'),
  field('size', 'enumeration', {
    enum: [
      { value: 'big', labels: ['Grande', 'Big'] },
      { value: 'small', labels: ['Pequeño'] },
    ],
  }),
  field('mail', 'email'),
  field('currency', 'currency'),
];

/** Maps one row whose columns are called as their fields; `document` says what the profile's does. */
function map(cells: Record<string, string>, document: object = { rule: 'key' }): unknown {
  const names = Object.keys(cells);
  const settings = profileSettings.parse({
    kind: 'type:shop',
    format: { dates: ['dd/MM/yyyy'], decimal: ',', thousands: '.' },
    columns: Object.fromEntries(names.map((name) => [name, name])),
    document,
  });
  const mapper = compileRecordMapper({ settings, header: readHeader(names), fileName: 'shops.csv', fields: FIELDS });
  const mapped = mapper.map(Object.values(cells), 2);
  if (mapped === undefined) return undefined;
  return JSON.parse(typeof mapped === 'string' ? mapped : mapped.reject);
}
const read = (name: string, cell: string): unknown => {
  const row = map({ code: 'A', [name]: cell }) as { values?: Record<string, unknown>; reject?: { code: string } };
  return row.values ? row.values[name] : row.reject?.code;
};

test.each([
  ['visits', '1.000', 'out-of-range'],
  ['visits', '12', '12'],
  ['visits', '12,0', '12'],
  ['visits', '1,5', 'bad-number'],
  ['visits', '-1', 'out-of-range'],
  ['credit', '1.234,50', '1234.5'],
  ['since', '5/3/2026', '2026-03-05'],
  ['since', '31/02/2026', 'bad-date'],
  ['seen', '05/03/2026 14:30', '2026-03-05T14:30:00'],
  ['seen', '2026-03-05T14:30:00-05:00', '2026-03-05T19:30:00.000Z'],
  ['month', '17/03/2026', '2026-03-01'],
  ['month', '2026-3', '2026-03-01'],
  ['month', '3/2026', '2026-03-01'],
  ['month', '13/2026', 'bad-date'],
  ['active', 'SÍ', 'true'],
  ['active', 'x', 'true'],
  ['active', '0', 'false'],
  ['active', 'quizás', 'unknown-value'],
  ['size', 'GRANDE', 'big'],
  ['size', 'pequeno', 'small'],
  ['size', 'small', 'small'],
  ['size', 'medio', 'unknown-value'],
  ['mail', 'a@b.pe', 'a@b.pe'],
  ['mail', 'a b', 'unknown-value'],
  ['currency', 'pen', 'PEN'],
  ['currency', 'XYZW', 'unknown-currency'],
  ['name', 'more than twenty characters', 'too-long'],
])('%s "%s" is %s', (name, cell, expected) => {
  expect(read(name, cell)).toBe(expected);
});

test('an empty cell states nothing', () => {
  expect(map({ code: 'A', name: '', credit: ' ' })).toEqual({ row: 2, values: { code: 'A' } });
});

test('where the profile says so an empty cell empties the field, never the key', () => {
  expect(map({ code: 'A', name: '' }, { rule: 'key', emptyClears: true })).toEqual({
    row: 2,
    values: { code: 'A', name: null },
  });
  expect(map({ code: '', name: 'x' }, { rule: 'key', emptyClears: true })).toMatchObject({
    reject: { code: 'missing-value', column: 'code' },
  });
});

test('a row without its key is rejected with the row as it stood; a total is no row', () => {
  expect(map({ code: '', name: 'Uno' })).toEqual({
    row: 2,
    reject: { column: 'code', code: 'missing-value', message: "Column 'code': is empty" },
    raw: { name: 'Uno' },
  });
  expect(map({ code: '', name: 'Total general' })).toBeUndefined();
});

test('a field that the type has lost since is named', () => {
  expect(() => map({ code: 'A', colour: 'red' })).toThrow(/no field 'colour' any more/);
});
