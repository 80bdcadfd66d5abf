import type { IndexValue, TableUnit, TraceFormula, TraceMeta } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';

interface Words {
  /** "may 2026", "jun 25 – may 26", "abr 26 hasta el día 15". */
  period(formula: TraceFormula): string;
  /** A whole sentence. */
  formula(formula: TraceFormula, lessIsBetter: boolean): string;
  /** A few words: what an operand is. */
  short(formula: TraceFormula): string;
  /** To the cent: what the rows come to is the number. */
  value(value: TraceMeta['value'], unit: TableUnit, note?: IndexValue['note']): string;
}

/** Formulas and their values in the reader's language. */
export function useWords(): Words {
  const translate = useTranslate();
  const format = useFormat();

  const period = (formula: TraceFormula): string => {
    const { from, to } = formula;
    const months = from === to ? format.month(from) : `${format.month(from, 'short')} – ${format.month(to, 'short')}`;
    const cut = 'cut' in formula ? formula.cut : undefined;
    return cut ? translate(`trace.cut_${from === to ? 'last' : cut.months}`, { months, day: cut.day }) : months;
  };
  const named = (kind: 'sentences' | 'names', formula: TraceFormula): string =>
    translate(`trace.${kind}.${'of' in formula ? `${formula.operation}_${formula.of}` : formula.operation}`, {
      period: period(formula),
      smart_count: 'window' in formula ? (formula.window ?? 1) : 'months' in formula ? formula.months : 1,
    });
  const short = (formula: TraceFormula): string =>
    formula.operation === 'average'
      ? `${named('names', formula)} · ${short(formula.operands[0])}`
      : named('names', formula);

  return {
    period,
    short,
    formula: (formula, lessIsBetter) => {
      if (!('operands' in formula)) return named('sentences', formula);
      const [a, b] = formula.operands;
      const operation = formula.operation === 'attainment' && lessIsBetter ? 'attainment_less' : formula.operation;
      return translate(`trace.sentences.${operation}`, {
        a: a ? short(a) : '',
        b: b ? short(b) : '',
        period: period(formula),
        smart_count: formula.operation === 'average' ? formula.months : formula.operands.length,
      });
    },
    value: (value, unit, note) => {
      if (note === 'new') return translate('analysis.note_new');
      switch (unit) {
        case 'money':
          return format.money(value);
        case 'percent':
          return value === null ? '–' : `${format.number(value)}%`;
        case 'days':
          return value === null
            ? '–'
            : translate('rhythm.days', { smart_count: Number(value), _: format.number(value) });
        case 'months':
          return value === null ? '–' : translate('analysis.months', { smart_count: Number(value) });
        default:
          return format.number(value);
      }
    },
  };
}
