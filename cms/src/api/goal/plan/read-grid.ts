import {
  attainmentOf,
  type Choice,
  type GoalGrid,
  type GoalTotal,
  type GridQuery,
  type TotalCell,
  VARIABLES,
} from '@rumbo/config/api';
import { currentScope } from '../../../access/context';
import { metaFor, monthLabel, readDataState } from '../../analysis/queries/data-state';
import { type Micros, shown, sum } from '../../analysis/queries/micros';
import { retentionWindow } from '../../analysis/rules/preview';
import { actualFormula, shownIn } from '../../analysis/trace/formula';
import { familyNames, responsibleNames } from './names';
import { seesCompany } from './plan';
import { readSheet } from './read-sheet';
import { targetText } from './target-text';

/** All families, the whole company. */
const ALL = 0;

/**
 * A plan as a grid: a row for each family and responsible, the whole and its parts beside one another. Limited callers get
 * their own responsibles, and the sum of those where others see the company. Nothing planned: rows without targets.
 */
export async function readGrid(query: GridQuery, now: Date): Promise<GoalGrid> {
  const { variable } = query;
  const december = `${query.year}-12`;
  const data = await readDataState();
  const sheet = await readSheet(query, data);
  const [familyChoices, people] = await Promise.all([
    familyNames(sheet.families),
    responsibleNames(sheet.responsibles),
  ]);
  const families = [ALL, ...familyChoices.keys()];
  const responsibles = [...(seesCompany() ? [ALL] : []), ...people.keys()];
  const shownFamilies = narrowed(families, query.family);
  const shownResponsibles = narrowed(responsibles, query.responsible);
  const goals = new Map(sheet.goals.map((goal) => [goal.family, goal]));
  const { adds } = VARIABLES[variable];

  const rows = shownFamilies.flatMap((family) =>
    shownResponsibles.map((responsible) => {
      const targets = sum(sheet.months.map((month) => sheet.target(family, responsible, month)));
      const actuals = sum(sheet.months.map((month) => sheet.actual(family, responsible, month)));
      return {
        family: familyChoices.get(family) ?? null,
        responsible: people.get(responsible) ?? null,
        goalId: goals.get(family)?.id ?? null,
        state: goals.get(family)?.state ?? null,
        months: sheet.months.map((month) => sheet.cell(family, responsible, month)),
        total: adds
          ? {
              target: targetText(variable, targets),
              actual: shown(variable, actuals),
              attainment: attainmentOf(actuals, targets, VARIABLES[variable].lessIsBetter),
            }
          : null,
      };
    }),
  );

  const total = (of: Choice | null, whole: (month: number) => Whole): GoalTotal => {
    const months = sheet.months.map(whole);
    const asCell = ({ topDown, parts, actual }: Whole): TotalCell => {
      const bottomUp = adds ? sum(parts) : null;
      return {
        topDown: targetText(variable, topDown),
        bottomUp: targetText(variable, bottomUp),
        gap: targetText(variable, topDown === null || bottomUp === null ? null : topDown - bottomUp),
        actual: shown(variable, actual),
        attainment: attainmentOf(actual, topDown ?? bottomUp, VARIABLES[variable].lessIsBetter),
      };
    };
    const year = {
      topDown: sum(months.map(({ topDown }) => topDown)),
      parts: months.flatMap(({ parts }) => parts),
      actual: sum(months.map(({ actual }) => actual)),
    };
    return { of, months: months.map(asCell), year: adds ? asCell(year) : null };
  };

  return {
    rows,
    totals: {
      families: shownFamilies.map((family) =>
        total(familyChoices.get(family) ?? null, (month) => ({
          topDown: sheet.target(family, ALL, month),
          parts: [...people.keys()].map((responsible) => sheet.target(family, responsible, month)),
          actual: sheet.actual(family, ALL, month),
        })),
      ),
      responsibles: shownResponsibles.map((responsible) =>
        total(people.get(responsible) ?? null, (month) => ({
          topDown: sheet.target(ALL, responsible, month),
          parts: [...familyChoices.keys()].map((family) => sheet.target(family, responsible, month)),
          actual: sheet.actual(ALL, responsible, month),
        })),
      ),
    },
    meta: {
      ...metaFor(variable, data, now),
      adds,
      variable,
      period: { from: `${query.year}-01`, to: december },
      formula: actualFormula(shownIn({ variable, month: december, window: await retentionWindow() }, data)),
      rowCount: rows.length,
      year: query.year,
      scenario: query.scenario,
      state: sheet.state,
      closedMonths: [...sheet.closed].sort().map(monthLabel),
      canEdit: currentScope().roleType !== 'sales' && sheet.state !== 'closed',
    },
  };
}

interface Whole {
  topDown: Micros;
  parts: Micros[];
  actual: Micros;
}

const narrowed = (ids: readonly number[], wanted: number | 'none' | undefined): number[] =>
  ids.filter((id) => wanted === undefined || id === (wanted === 'none' ? ALL : wanted));
