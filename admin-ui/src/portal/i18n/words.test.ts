import { en } from './en';
import { es } from './es';

const keys = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value, `${path}${key}.`) : [`${path}${key}`],
  );

describe('words', () => {
  it('are there in both languages, none of them empty', () => {
    expect(keys(en)).toEqual(keys(es));
    expect(JSON.stringify([es, en])).not.toContain('""');
  });
  it('agree in number', () => {
    expect([es.day.late(1), es.day.late(2), es.numbers.left(0), es.numbers.left(1), es.numbers.left(9)]).toEqual([
      '1 día de atraso',
      '2 días de atraso',
      'Último día del mes',
      'Queda 1 día',
      'Quedan 9 días',
    ]);
  });
});
