import { numberText, shapeOf } from './cell-text';

test.each([
  [0, undefined, 'number'],
  [14, undefined, 'date'],
  [22, undefined, 'date'],
  [44, undefined, 'number'],
  [164, 'dd/mm/yyyy', 'date'],
  [164, '[$-409]d-mmm-yy;@', 'date'],
  [164, 'yyyy\\-mm\\-dd hh:mm:ss.000', 'date'],
  [164, 'General', 'number'],
  [164, 'Standard', 'number'],
  [164, '#,##0.00\\ "USD"', 'number'],
  [164, 'S/ #,##0.00', 'number'],
  [164, '0.00" días"', 'number'],
  [164, '[Red]-#,##0;[Black]0', 'number'],
  [164, '00000', { zeros: 5 }],
  [164, '@', 'number'],
])('format %i %s makes a %j', (id, code, shape) => expect(shapeOf(id, code)).toEqual(shape));

test.each([
  ['45322', 1900, '2024-01-31'],
  ['43860', 1904, '2024-01-31'],
  ['45322.5', 1900, '2024-01-31 12:00:00'],
  ['45322.99999999999', 1900, '2024-02-01'],
  ['1', 1900, '1900-01-01'],
  ['59', 1900, '1900-02-28'],
  ['61', 1900, '1900-03-01'],
  ['0', 1904, '1904-01-01'],
  ['0.75', 1900, '18:00:00'],
  ['-1', 1900, '-1'],
  ['3000000', 1900, '3000000'],
] as const)('day %s of %i is %s', (stored, dateSystem, text) =>
  expect(numberText(stored, { shape: 'date', dateSystem, decimal: '.' })).toBe(text),
);

test.each([
  ['0.30000000000000004', '0,3'],
  ['0.29999999999999999', '0,3'],
  ['1.1000000000000001', '1,1'],
  ['-1234567.8899999999', '-1234567,89'],
  ['1E-3', '0,001'],
  ['1.5E+15', '1500000000000000'],
  ['12345678901234567890', '12345678901234600000'],
  ['-0', '0'],
  ['1234567890123456', '1234567890123456'],
  ['', ''],
  ['n/a', 'n/a'],
])('number %s is %s', (stored, text) =>
  expect(numberText(stored, { shape: 'number', dateSystem: 1900, decimal: ',' })).toBe(text),
);
