import polyglotI18nProvider from 'ra-i18n-polyglot';
import { messages as en } from '../../../i18n/en';
import { messages as es } from '../../../i18n/es';
import { whySentence } from '../../../why/why-sentence';
import { whyWords } from './why-words';

const provider = (messages: object) => polyglotI18nProvider(() => messages as never, 'es').translate;
const number = (value: string) => String(Number(value));
const indices = [
  { slot: 'I1', name: 'Contra el mes anterior', unit: 'percent' },
  { slot: 'I2', name: 'Meses sin comprar', unit: 'months' },
] as const;
const rule = (condition: object, value: string | null) => ({
  category: { id: 1, label: 'Crece' },
  value: { value },
  condition: {
    id: 1,
    name: 'Crece',
    operand: 'I1',
    metric: null,
    operator: 'at-least',
    threshold: '10',
    categoryId: 1,
    reasonId: null,
    ...condition,
  } as never,
});
const both = (byRule: ReturnType<typeof rule>) =>
  [es, en].map((messages) => whySentence(byRule, indices, whyWords({ translate: provider(messages), number })));

test('one sentence says what was looked at, its value, the rule and what it asks', () => {
  expect(both(rule({}, '26'))).toEqual([
    'Contra el mes anterior (I1) es 26%; la regla «Crece» pide 10% o más.',
    'Contra el mes anterior (I1) is 26%; the rule “Crece” asks for 10% or more.',
  ]);
  expect(both(rule({ operand: 'I2', operator: 'less-than', threshold: '1' }, '0'))[0]).toBe(
    'Meses sin comprar (I2) es 0 meses; la regla «Crece» pide menos de 1 mes.',
  );
  expect(both(rule({ operand: 'metric', metric: 'revenue', threshold: '90' }, '95'))[0]).toBe(
    'Ventas es 95; la regla «Crece» pide 90 o más.',
  );
  expect(both(rule({ operator: 'is-new', threshold: null }, null))).toEqual([
    'Contra el mes anterior (I1): es nuevo, antes no hay nada con que comparar.',
    'Contra el mes anterior (I1): it is new, there is nothing before to compare with.',
  ]);
});
