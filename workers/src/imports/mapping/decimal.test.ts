import { compileDecimal, multiplyDecimals, negateDecimal } from './decimal';

describe('reads decimals exactly, in the marks of the profile', () => {
  const point = compileDecimal({ decimal: '.', thousands: ',' });
  const comma = compileDecimal({ decimal: ',', thousands: '.' });
  const bare = compileDecimal({ decimal: '.', thousands: '' });
  const spaced = compileDecimal({ decimal: ',', thousands: ' ' });
  const swiss = compileDecimal({ decimal: '.', thousands: "'" });

  test.each([
    [bare, '12.50', '12.50'],
    [bare, '-3', '-3'],
    [bare, '.5', '0.5'],
    [bare, '5.', '5'],
    [bare, '+7.10', '7.1'],
    [bare, '0.00000000000000000001', '0.00000000000000000001'],
    [bare, 'S/.89.00', '89'],
    [bare, '\u221212.5', '-12.5'],
    [comma, '1.234,56', '1234.56'],
    [comma, '(1.234,56)', '-1234.56'],
    [comma, '1.234,56-', '-1234.56'],
    [comma, '1.234.567', '1234567'],
    [comma, '12,50 €', '12.5'],
    [comma, '- 1.000,00', '-1000'],
    [point, '$ 1,200.00', '1200'],
    [point, '-$1,200.00', '-1200'],
    [point, '$-1,200.00', '-1200'],
    [point, '($1,200.00)', '-1200'],
    [point, 'USD 5', '5'],
    [point, '5.00 EUR', '5'],
    [point, 'US$ 5.25', '5.25'],
    [point, 'B/. 5.25', '5.25'],
    [point, 'Bs. 5.25', '5.25'],
    [spaced, '1\u00a0234\u00a0567,8', '1234567.8'],
    [spaced, '1\u202f234,8', '1234.8'],
    [spaced, '1\u2009234,8', '1234.8'],
    [spaced, '1 234,8', '1234.8'],
    [swiss, "1'234.50", '1234.5'],
    [swiss, '1\u2019234.50', '1234.5'],
  ])('%# %s', (read, text, expected) => expect((read as (text: unknown) => unknown)(text)).toBe(expected));

  test.each([
    [bare, 'NaN'],
    [bare, ''],
    [bare, '-'],
    [bare, '.'],
    [bare, '1,5'],
    [bare, '1.2.3'],
    [bare, '12a'],
    [bare, 'ABC12'],
    [bare, '1e5'],
    [bare, '0x10'],
    [bare, 'Infinity'],
    [bare, '--5'],
    [bare, '-(5)'],
    [bare, '5%'],
    [bare, '1 234'],
    [comma, '1.23'],
    [comma, '12.50'],
    [comma, '1.2345,6'],
    [point, '1,23'],
    [point, '1,200,00.5'],
    [spaced, '12 34'],
  ])('%# refuses %s', (read, text) =>
    expect((read as (text: unknown) => unknown)(text)).toMatchObject({ code: 'bad-number' }),
  );

  test('refuses what the facts cannot hold', () => {
    expect(bare('999999999999.99')).toBe('999999999999.99');
    expect(bare('1000000000000')).toMatchObject({ code: 'out-of-range' });
  });
});

describe('multiplies exactly', () => {
  test.each([
    [['6', '2.55'], '15.3'],
    [['3', '0.1'], '0.3'],
    [['-12', '0.85'], '-10.2'],
    [['0', '-5.5'], '0'],
    [['-0', '5'], '0'],
    [['1.10', '1.10'], '1.21'],
    [['123456.789', '98765.4321'], '12193263111.2635269'],
    [['0.0000000001', '0.0000000001'], '0.00000000000000000001'],
    [['0.00000000001', '0.0000000005'], '0.00000000000000000001'],
    [['-0.00000000001', '0.0000000005'], '-0.00000000000000000001'],
    [['2', '0.5', '0.25', '4'], '1'],
  ])('%j', (factors, expected) => expect(multiplyDecimals(factors)).toBe(expected));

  test('refuses a product that the facts cannot hold', () =>
    expect(multiplyDecimals(['999999999999', '999999999999'])).toMatchObject({ code: 'out-of-range' }));

  test('gives what BigInt gives, whichever way it takes', () => {
    for (let i = 0; i < 2_000; i += 1) {
      const [a, b] = [Math.floor(Math.random() * 1e7) - 5e6, Math.floor(Math.random() * 1e7)];
      const product = multiplyDecimals([(a / 100).toFixed(2), (b / 1000).toFixed(3)]) as string;
      const [whole = '', fraction = ''] = product.split('.');
      expect(BigInt(whole + fraction.padEnd(5, '0'))).toBe(BigInt(a) * BigInt(b));
    }
  });
});

test('negates without making a negative zero', () => {
  expect(['5', '-5', '0', '0.00'].map(negateDecimal)).toEqual(['-5', '5', '0', '0.00']);
});
