import { type ProfileSettings, profileSettings } from '@rumbo/config/api';
import { readHeader } from './header';
import { compileSalesMapper } from './sales-mapper';

const HEADER = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
  '',
];

function mapper(changes: Partial<Record<keyof ProfileSettings, unknown>> = {}, header = HEADER) {
  const settings = profileSettings.parse({
    format: { dates: ['yyyy-MM-dd HH:mm:ss'] },
    columns: {
      document: 'InvoiceNo',
      date: 'InvoiceDate',
      client: { from: 'CustomerID', stripSuffix: '.0' },
      product: 'StockCode',
      productName: 'Description',
      family: 'Country',
      quantity: 'Quantity',
      unitPrice: 'UnitPrice',
      amount: { multiply: ['Quantity', 'UnitPrice'] },
    },
    cancelled: { column: 'InvoiceNo', startsWith: 'C' },
    ...changes,
  });
  const compiled = compileSalesMapper({ settings, header: readHeader(header), fileName: 'sales.csv' });
  return (cells: string[], line = 2): unknown => {
    const mapped = compiled.map(cells, line);
    if (mapped === undefined) return undefined;
    return JSON.parse(typeof mapped === 'string' ? mapped : mapped.reject);
  };
}

const row = (changes: Record<number, string> = {}): string[] =>
  ['536365', '85123A', 'HEART', '6', '2010-12-01 08:26:00', '2.55', '17850.0', 'United Kingdom', ''].map(
    (cell, at) => changes[at] ?? cell,
  );

test('maps a row to canonical values', () => {
  expect(mapper()(row())).toEqual({
    row: 2,
    document: '536365',
    date: '2010-12-01',
    client: '17850',
    product: '85123A',
    productName: 'HEART',
    family: 'United Kingdom',
    quantity: '6',
    unitPrice: '2.55',
    amount: '15.3',
  });
});

test('leaves out what is empty', () => {
  expect(mapper()(row({ 6: '', 2: '  ' }))).toEqual({
    row: 2,
    document: '536365',
    date: '2010-12-01',
    product: '85123A',
    family: 'United Kingdom',
    quantity: '6',
    unitPrice: '2.55',
    amount: '15.3',
  });
});

test('escapes what JSON needs', () => {
  expect(mapper()(row({ 2: 'say "5\\"\n\u0001x' }))).toMatchObject({ productName: 'say "5\\" x' });
});

test('marks cancelled and void documents, and lets a void one come without amount', () => {
  expect(mapper()(row({ 0: 'C536379' }))).toMatchObject({ cancelled: true });
  const voiding = mapper({
    void: { column: 'Country', equals: ['anulado'] },
    columns: { document: 'InvoiceNo', date: 'InvoiceDate', amount: 'UnitPrice' },
  });
  expect(voiding(row({ 7: 'ANULADO', 5: '' }))).toEqual({
    row: 2,
    document: '536365',
    date: '2010-12-01',
    amount: '0',
    void: true,
  });
});

test('with the document rule "line" each row has its key', () => {
  const byLine = mapper({ document: { rule: 'line', key: 'StockCode' } });
  expect(byLine(row())).toMatchObject({ line: '85123A' });
  expect(byLine(row({ 1: '' }))).toMatchObject({ reject: { column: 'StockCode', code: 'missing-value' } });
});

test.each([
  [{ 0: '' }, { column: 'InvoiceNo', code: 'missing-value', message: "Column 'InvoiceNo': is empty" }],
  [{ 4: '' }, { column: 'InvoiceDate', code: 'missing-value' }],
  [{ 4: '31/12/2010' }, { column: 'InvoiceDate', code: 'bad-date', value: '31/12/2010' }],
  [{ 3: 'NaN' }, { column: 'Quantity', code: 'bad-number', value: 'NaN' }],
  [{ 5: '' }, { column: 'UnitPrice', code: 'missing-value' }],
  [
    { 3: '999999999', 5: '999999999' },
    { column: 'Quantity × UnitPrice', code: 'out-of-range' },
  ],
  [{ 1: 'x'.repeat(101) }, { column: 'StockCode', code: 'too-long' }],
  [{ 2: 'CAF\ufffd' }, { column: 'Description', code: 'bad-text' }],
])('%j is a reject that names column, code and value', (changes, reject) => {
  expect(mapper()(row(changes as Record<number, string>), 7)).toMatchObject({
    row: 7,
    reject,
    raw: expect.any(Object),
  });
});

test('a reject names its document when it could be read, and shows the row as it stood', () => {
  expect(mapper()(row({ 3: 'six' }))).toEqual({
    row: 2,
    document: '536365',
    reject: {
      column: 'Quantity',
      code: 'bad-number',
      value: 'six',
      message: "Column 'Quantity': not a number as the profile's format writes them",
    },
    raw: {
      InvoiceNo: '536365',
      StockCode: '85123A',
      Description: 'HEART',
      Quantity: 'six',
      InvoiceDate: '2010-12-01 08:26:00',
      UnitPrice: '2.55',
      CustomerID: '17850.0',
      Country: 'United Kingdom',
    },
  });
  expect(mapper()(row({ 0: '' }))).not.toHaveProperty('document');
});

test('a row with shifted or missing cells is a reject, one with only empty cells beyond is not', () => {
  expect(mapper()([...row(), 'x'])).toMatchObject({ reject: { code: 'column-count', value: '10' } });
  expect(mapper()(row().slice(0, 5))).toMatchObject({ reject: { code: 'column-count', value: '5' } });
  expect(mapper()([...row(), '', ''])).toMatchObject({ amount: '15.3' });
  expect(mapper()(row().slice(0, 8))).toMatchObject({ amount: '15.3' });
});

test('skips empty rows, totals and repeated headers', () => {
  expect(mapper()([''])).toBeUndefined();
  expect(mapper()(['', ' ', '\r'])).toBeUndefined();
  expect(mapper()(HEADER)).toBeUndefined();
  expect(mapper()(['Total general:', '', '', '120', '', '', '', '', ''])).toBeUndefined();
  expect(mapper()(['TOTAL', '120'])).toBeUndefined();
  expect(mapper()(row({ 0: '', 4: 'Total:' }))).toBeUndefined();
  expect(mapper()(row({ 0: '', 2: 'Sub-total cliente 0012', 4: '' }))).toBeUndefined();
  expect(mapper()(['Página 2 de 7', ...row().fill('').slice(1)])).toBeUndefined();
});

test('a line of a client who is called Total is a line', () => {
  expect(mapper()(row({ 2: 'Total Gaz' }))).toMatchObject({ productName: 'Total Gaz' });
  expect(mapper()(row({ 2: 'Total Gaz', 4: '' }))).toMatchObject({ reject: { code: 'missing-value' } });
});

test("a formula's error is no name and no code", () => {
  for (const error of ['#N/A', '#¡REF!', '#DIV/0!'])
    expect(mapper()(row({ 1: error }))).toMatchObject({ reject: { code: 'bad-text', value: error } });
  expect(mapper()(row({ 1: '#12' }))).toMatchObject({ product: '#12' });
});

test('unknown currencies are rejects', () => {
  const columns = { document: 'InvoiceNo', date: 'InvoiceDate', amount: 'UnitPrice', currency: 'Country' };
  expect(mapper({ columns })(row({ 7: 'pen' }))).toMatchObject({ currency: 'PEN' });
  expect(mapper({ columns })(row({ 7: 'XQZ' }))).toMatchObject({ reject: { code: 'unknown-currency' } });
});

test('reads constants, prefixes and negated numbers', () => {
  const columns = {
    document: { from: 'InvoiceNo', stripPrefix: '53' },
    date: 'InvoiceDate',
    amount: { from: 'UnitPrice', negate: true },
    currency: { constant: 'usd' },
  };
  expect(mapper({ columns })(row())).toEqual({
    row: 2,
    document: '6365',
    date: '2010-12-01',
    amount: '-2.55',
    currency: 'USD',
  });
});

test('a file without a mapped column is refused, naming the column, the file and the way out', () => {
  expect(() =>
    mapper(
      {},
      HEADER.filter((name) => name !== 'Quantity' && name !== 'Country'),
    ),
  ).toThrow(
    expect.objectContaining({
      code: 'PROFILE_MISMATCH',
      message: expect.stringMatching(
        /^Columns 'Country', 'Quantity' are missing in sales\.csv .*map it in Imports › Profiles$/,
      ),
      details: { reason: 'missing-columns', columns: ['Country', 'Quantity'] },
    }),
  );
  expect(() => mapper({}, [...HEADER, 'quantity', 'Quantity'])).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ reason: 'ambiguous-format' }) }),
  );
  expect(() => mapper({ columns: { document: 'InvoiceNo', date: 'InvoiceDate' } })).toThrow(/maps no column to amount/);
  expect(() =>
    mapper({
      columns: { document: { multiply: ['Quantity', 'UnitPrice'] }, date: 'InvoiceDate', amount: 'UnitPrice' },
    }),
  ).toThrow(/only numbers multiply/);
});
