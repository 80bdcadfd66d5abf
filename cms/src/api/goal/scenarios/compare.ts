import { type CompareQuery, type Comparison, VARIABLES } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { scopedQuery } from '../../../facts/scoped-query';
import { sum } from '../../analysis/queries/micros';
import { monthsOf } from '../plan/figures';
import { familyNames, responsibleNames } from '../plan/names';
import { readGoals } from '../plan/plan';
import { cellKey, readTargets } from '../plan/stored-targets';
import { targetText } from '../plan/target-text';

/** Targets of a plan and its what-if copies beside one another, for every row that has one in any of them. Throws NOT_FOUND for a name that is not there. */
export async function compareScenarios({ variable, year, scenarios }: CompareQuery): Promise<Comparison> {
  const sheets = await Promise.all(
    scenarios.map(async (scenario) => {
      const goals = await readGoals(scopedQuery, { variable, year, scenario });
      if (goals.length === 0 && scenario !== '')
        throw new AppError('NOT_FOUND', `There is no copy called "${scenario}" of ${variable} ${year}`);
      return readTargets(goals);
    }),
  );
  const targets = sheets.flatMap((sheet) => [...sheet.values()]);
  const [families, people] = await Promise.all([
    familyNames(targets.map(({ family }) => family)),
    responsibleNames(targets.map(({ responsible }) => responsible)),
  ]);
  const present = new Set(targets.map(({ family, responsible }) => `${family} ${responsible}`));
  const months = monthsOf(year);
  return {
    scenarios,
    rows: [0, ...families.keys()].flatMap((family) =>
      [0, ...people.keys()]
        .filter((responsible) => present.has(`${family} ${responsible}`))
        .map((responsible) => {
          const byMonth = months.map((month) =>
            sheets.map((sheet) => sheet.get(cellKey(family, responsible, month))?.value ?? null),
          );
          return {
            family: families.get(family) ?? null,
            responsible: people.get(responsible) ?? null,
            months: byMonth.map((values) => values.map((value) => targetText(variable, value))),
            total: VARIABLES[variable].adds
              ? sheets.map((_, at) => targetText(variable, sum(byMonth.map((values) => values[at] ?? null))))
              : null,
          };
        }),
    ),
  };
}
