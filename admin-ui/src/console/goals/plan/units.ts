import type { Variable } from '@rumbo/config/api';
import type { Formats, Unit } from '../../../i18n/format';

/** Decimals a target is written with: money and units have two, what is counted has none. */
export const decimalsOf = (unit: string): number => (unit === 'money' || unit === 'units' ? 2 : 0);

/**
 * How the sheet shows a value: without the currency, which is said once; cents only where amounts are small. The cell's
 * own line below the sheet has it to the cent.
 */
export function figureOf(format: Formats, variable: Variable, unit: string) {
  const digits = unit === 'units' || variable === 'average-ticket' ? 2 : 0;
  return (value: string | number | null): string => {
    if (value === null) return '–';
    // A few cents are not nothing.
    const isSmall = Number(value) !== 0 && Math.abs(Number(value)) < 1;
    return format.number(value, { maximumFractionDigits: isSmall ? 2 : digits });
  };
}

/** With its unit and every cent. */
export const exactOf =
  (format: Formats, unit: string) =>
  (value: string | number | null): string =>
    value === null ? '–' : unit === 'money' ? format.money(value) : format.amount(value, unit as Unit);
