import { VARIABLE_NAMES } from '@rumbo/config/api';
import { VARIABLE_DEFAULTS } from './variables';

describe.each(VARIABLE_NAMES)('%s', (variable) => {
  const { indices, categories, reasons, conditions } = VARIABLE_DEFAULTS[variable];

  test('ships four indices, categories, reasons and conditions', () => {
    expect(indices).toHaveLength(4);
    expect(categories.length).toBeGreaterThan(1);
    expect(reasons.length).toBeGreaterThan(1);
    expect(conditions.length).toBeGreaterThan(1);
  });

  test('every condition gives a category of the variable', () => {
    const names = categories.map(({ name }) => name);
    for (const { category } of conditions) expect(names).toContain(category);
  });

  test('only a value stands without a second window', () => {
    for (const index of indices) expect(index.b === undefined).toBe(index.operation === 'value');
  });
});

test('non-retained clients carry the three categories people know', () => {
  expect(VARIABLE_DEFAULTS['non-retained-clients'].categories.map(({ name }) => name)).toEqual([
    'No retenido',
    'Con problemas',
    'Retenido',
  ]);
});
