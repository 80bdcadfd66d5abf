import { fromMicros, type TableUnit, type TraceFormula, VARIABLES, type Variable } from '@rumbo/config/api';
import type { Outcome } from './arithmetic';

/** What a formula comes out in. A difference in a percentage's place is in the unit of its operands. */
export function unitOfFormula(formula: TraceFormula, variable: Variable, note?: Outcome['note']): TableUnit {
  switch (formula.operation) {
    case 'sum':
      return formula.of === 'revenue' ? 'money' : 'units';
    case 'count':
      return 'count';
    case 'age':
    case 'months-above-zero':
      return 'months';
    case 'rhythm':
      return 'days';
    case 'target': {
      const { unit } = VARIABLES[variable];
      return unit === 'money' || unit === 'units' ? unit : 'count';
    }
    case 'quotient':
      return 'money';
    case 'ratio':
    case 'percent-change':
    case 'attainment':
    case 'share':
      if (note === 'difference') return unitOfFormula(formula.operands[0], variable);
      return formula.operation === 'ratio' ? 'ratio' : 'percent';
    case 'outside':
      return 'number';
    default: {
      const [first] = formula.operands;
      return first ? unitOfFormula(first, variable) : 'number';
    }
  }
}

/** Whole counts and months as numbers, everything else as decimal text; null stays "no data". */
export function shownAs(value: bigint | null, unit: TableUnit): string | number | null {
  if (value === null) return null;
  const text = fromMicros(value, unit === 'money' ? 2 : 0);
  return (unit === 'count' || unit === 'months') && !text.includes('.') ? Number(text) : text;
}
