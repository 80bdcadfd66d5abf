import { compileDate } from './date';

describe('reads a day, never shifted', () => {
  test.each([
    [['yyyy-MM-dd HH:mm:ss'], '2010-12-01 08:26:00', '2010-12-01'],
    [['yyyy-MM-dd HH:mm:ss'], '2010-12-01', '2010-12-01'],
    [['yyyy-MM-dd'], '2010-12-01 00:00:00', '2010-12-01'],
    [['yyyy-MM-dd'], '2010-12-01T23:59:59.999Z', '2010-12-01'],
    [["yyyy-MM-dd'T'HH:mm:ss"], '2010-12-01T23:59:59-05:00', '2010-12-01'],
    [['dd/MM/yy'], '14/06/20', '2020-06-14'],
    [['dd/MM/yy'], '14/06/69', '2069-06-14'],
    [['dd/MM/yy'], '14/06/70', '1970-06-14'],
    [['d/M/yyyy'], '3/1/2019', '2019-01-03'],
    [['dd/MM/yyyy'], '3/1/2019', '2019-01-03'],
    [['dd/MM/yyyy'], '15/07/2015 7:32 a.m.', '2015-07-15'],
    [['M/d/yyyy'], '7/15/2015', '2015-07-15'],
    [['yyyyMMdd'], '20240229', '2024-02-29'],
    [['dd.MM.yyyy'], '31.12.1999', '1999-12-31'],
    [['yyyy-MM-dd', 'dd/MM/yyyy'], '31/12/1999', '1999-12-31'],
  ])('%j %s', (formats, text, expected) => expect(compileDate(formats)(text)).toBe(expected));

  test.each([
    [['dd/MM/yyyy'], '31/02/2020', 'bad-date'],
    [['yyyy-MM-dd'], '2023-02-29', 'bad-date'],
    [['dd/MM/yyyy'], '07/15/2015', 'bad-date'],
    [['dd/MM/yyyy'], '01/01/20', 'bad-date'],
    [['dd/MM/yy'], '01/01/2020', 'bad-date'],
    [['yyyyMMdd'], '2024229', 'bad-date'],
    [['yyyy-MM-dd'], '2010-12-01x', 'bad-date'],
    [['yyyy-MM-dd'], 'NaT', 'bad-date'],
    [['dd/MM/yyyy'], '00/01/1900', 'bad-date'],
    [['yyyy-MM-dd'], '1900-01-01', 'out-of-range'],
    [['yyyy-MM-dd'], '9999-12-31', 'out-of-range'],
  ])('%j refuses %s', (formats, text, code) => expect(compileDate(formats)(text)).toMatchObject({ code }));

  test('answers the same from its cache', () => {
    const read = compileDate(['dd/MM/yyyy']);
    for (const text of ['01/02/2020', 'x', '01/02/2020', 'x', '02/02/2020', '01/02/2020'])
      expect(read(text)).toEqual(compileDate(['dd/MM/yyyy'])(text));
  });

  test.each(['MM/yyyy', 'dd-MMM-yyyy', 'HH:mm dd/MM/yyyy', 'Qyyyy-MM-dd'])('does not take the format %s', (format) =>
    expect(() => compileDate([format])).toThrow(expect.objectContaining({ code: 'PROFILE_MISMATCH' })),
  );
});
