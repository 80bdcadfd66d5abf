import { divided, type TraceFormula, type TraceQuery, VARIABLES } from '@rumbo/config/api';
import { monthNumber } from '../queries/data-state';
import { ownersFor } from '../queries/scope';
import { compare, type Outcome } from './arithmetic';
import { countedClients, listedClients } from './clients';
import { documentSet } from './documents';
import { ageSet, lineSet } from './lines';
import { rhythmSet } from './purchases';
import { ONE, type Period, type RowSet } from './row-set';
import { targetSet } from './targets';
import type { Whose } from './whose';

export interface Asked {
  query: TraceQuery;
  whose: Whose;
  /** First month of data. */
  first: number;
}

/** The rows behind a formula that is made of rows; undefined for one made of other formulas, or of nothing. */
export async function rowsOf(formula: TraceFormula, { query, whose, first }: Asked): Promise<RowSet | undefined> {
  const period = periodOf(formula);
  switch (formula.operation) {
    case 'sum':
    case 'count':
      switch (formula.of) {
        case 'revenue':
        case 'units':
          return lineSet(formula.of, whose, period);
        case 'orders':
          return documentSet(whose, period);
        case 'listed-clients':
          return whose.isFamilyGroup ? familyClients({ query, whose, first }, period) : listedClients(whose);
        default:
          return countedClients(formula.of, whose, { ...period, window: formula.window });
      }
    case 'age':
      return ageSet(formula.of, whose, { from: first, to: period.to });
    case 'rhythm':
      return query.client === undefined ? undefined : rhythmSet(query.client, whose, period);
    case 'target':
      return targetSet({
        variable: query.variable,
        month: formula.from,
        family: whose.family,
        owners: await ownersFor(query.owner),
      });
    default:
      return undefined;
  }
}

/** The clients of a family's share: those with lines of it in the month, or those that are missed where absence counts. */
const familyClients = ({ query, whose }: Asked, period: Period): Promise<RowSet> =>
  VARIABLES[query.variable].lessIsBetter
    ? countedClients('non-retained-clients', whose, { ...period, window: query.window })
    : countedClients('with-lines', whose, period);

export const periodOf = (formula: TraceFormula): Period => ({
  from: monthNumber(formula.from),
  to: monthNumber(formula.to),
  cut: 'cut' in formula ? formula.cut : undefined,
});

/** What a formula comes to. */
export async function evaluate(formula: TraceFormula, asked: Asked): Promise<Outcome> {
  if (formula.operation === 'outside' || isBeforeAbsence(formula, asked)) return { value: null, note: 'no-data' };
  if (!('operands' in formula)) return { value: (await rowsOf(formula, asked))?.value ?? null };
  const operands: Outcome[] = [];
  for (const operand of formula.operands) operands.push(await evaluate(operand, asked));
  const known = operands.flatMap(({ value }) => (value === null ? [] : [value]));
  switch (formula.operation) {
    case 'average':
      return known[0] === undefined ? { value: null } : { value: divided(known[0], BigInt(formula.months)) };
    case 'minimum':
      return {
        value: known.reduce<bigint | null>((least, one) => (least === null || one < least ? one : least), null),
      };
    case 'maximum':
      return { value: known.reduce<bigint | null>((most, one) => (most === null || one > most ? one : most), null) };
    case 'months-above-zero':
      return { value: BigInt(known.filter((one) => one > 0n).length) * ONE };
    default:
      return compare(formula.operation, operands, VARIABLES[asked.query.variable].lessIsBetter);
  }
}

/** In the first month of data nobody can be missed: there is no month before it. */
export const isBeforeAbsence = (formula: TraceFormula, { first }: Asked): boolean =>
  formula.operation === 'count' && formula.of === 'non-retained-clients' && monthNumber(formula.from) <= first;
