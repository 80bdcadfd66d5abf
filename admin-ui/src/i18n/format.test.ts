import { formats, regionalLocale } from './format';

/** Intl puts narrow and no-break spaces; a reader sees spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  const ec = formats({ locale: 'es-EC', currency: 'USD' });
  const cl = formats({ locale: 'es-CL', currency: 'CLP' });
  const en = formats({ locale: 'en-US', currency: 'USD' });

  it('keeps decimal strings exact beyond what a float holds', () => {
    expect(en.money('12345678901234567.89')).toBe('$12,345,678,901,234,567.89');
  });

  it('groups thousands also of four digits', () => {
    expect(plain(ec.number('1234.5'))).toBe('1.234,5');
    expect(plain(cl.money('1234567', { maximumFractionDigits: 0 }))).toContain('1.234.567');
  });

  it('writes the sign before the currency', () => {
    expect(
      [ec.money('-12.5'), en.money(5, { signDisplay: 'exceptZero' }), en.money(0, { signDisplay: 'exceptZero' })].map(
        plain,
      ),
    ).toEqual(['−$12,50', '+$5.00', '$0.00']);
  });

  it('shortens thousands with one letter', () => {
    const short = (format: typeof ec) =>
      [1_234, 12_345, 1_234_567].map((value) => plain(format.compact(value, 'money')));
    expect(short(ec)).toEqual(['$1,2 k', '$12,3 k', '$1,2 M']);
    expect(short(en)).toEqual(['$1.2K', '$12.3K', '$1.2M']);
  });

  it('shows a dash for no data, and zero as zero', () => {
    expect([ec.money(null), ec.number(undefined), ec.day(null), ec.number(0)]).toEqual(['–', '–', '–', '0']);
  });

  it('never shifts a local day', () => {
    expect(en.day('2026-03-01')).toBe('Mar 1, 2026');
    expect(en.month('2026-01')).toBe('January 2026');
  });

  it('gives counts no decimals and ratios a sign when asked', () => {
    expect(en.amount(1204, 'clients')).toBe('1,204');
    expect(en.percent(0.124, true)).toBe('+12.4%');
  });

  it('says how long ago in words', () => {
    expect(en.ago('2026-03-01T10:00:00Z', Date.parse('2026-03-01T10:05:00Z'))).toBe('5 minutes ago');
  });
});

describe('regionalLocale', () => {
  it.each([
    ['es', ['en-US', 'es-CL'], 'es-CL'],
    ['es', ['en-US'], 'es-EC'],
    ['en', ['es-CL'], 'en-US'],
  ])('%s among %j is %s', (language, languages, expected) => {
    expect(regionalLocale(language, languages)).toBe(expected);
  });
});
