import type { IndexDefinition, IndexValue } from '@rumbo/config/api';
import { INDEX_SLOTS } from '@rumbo/config/api';
import type { ConditionDefault, VariableDefault } from '../../src/model/defaults/variables';
import { type PlainMonth, plainIndex } from './plain-index';

interface Of {
  months: ReadonlyMap<number, PlainMonth>;
  month: number;
  first: number;
}

/** The category a client carries by the shipped conditions: the first that holds; null where none does. */
export function plainCategory({ indices, conditions }: VariableDefault, of: Of): string | null {
  const values = new Map(
    indices.map((index, at) => {
      const slot = INDEX_SLOTS[at] as (typeof INDEX_SLOTS)[number];
      return [slot, plainIndex({ ...index, slot } as IndexDefinition, of)];
    }),
  );
  return conditions.find((condition) => holds(condition, values.get(condition.operand)))?.category ?? null;
}

function holds({ operator, threshold }: ConditionDefault, index: IndexValue | undefined): boolean {
  if (!index) return false;
  if (operator === 'is-new') return index.note === 'new';
  if (operator === 'has-no-data') return index.note === 'no-data' || index.note === 'none';
  // A difference in the place of a percentage is in another unit.
  if (index.value === null || index.note === 'difference' || threshold === undefined) return false;
  const value = Number(index.value);
  return {
    'less-than': value < threshold,
    'at-most': value <= threshold,
    'equal-to': value === threshold,
    'at-least': value >= threshold,
    'more-than': value > threshold,
  }[operator];
}
