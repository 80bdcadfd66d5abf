import { type GoalsExportQuery, toMicros } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { TARGET_FIELDS, VARIABLE_WORDS } from '../../../model/kinds/targets';
import type { Cell, Sheet } from '../../../spreadsheet/sheet';
import { readGoals } from '../plan/plan';
import { targetText } from '../plan/target-text';

const WORDS = {
  es: { goals: 'Metas', year: 'Año', scenario: 'Escenario' },
  en: { goals: 'Goals', year: 'Year', scenario: 'Scenario' },
};

/**
 * A plan's targets, a row each, under the names of the fields an import of monthly targets has: it can be changed in a
 * spreadsheet and sent back. People are named by e-mail, or by user name where the caller may not read addresses.
 */
export async function openTargets(query: GoalsExportQuery, lang: 'es' | 'en'): Promise<Sheet> {
  const { variable, year, scenario } = query;
  const goals = await readGoals(scopedQuery, query);
  const targets = await scopedQuery<{
    family: string | null;
    responsible: string | null;
    month: string;
    value: string;
  }>(
    `select f.name as family, coalesce(u.email, u.username) as responsible, to_char(t.month, 'YYYY-MM') as month, t.value::text
       from public.monthly_targets t join unnest($1::int[], $2::int[]) g(id, family_id) on g.id = t.goal_id
       left join public.product_families f on f.id = g.family_id
       left join up_users u on u.id = t.responsible_id
      order by f.name nulls first, 2 nulls first, t.month`,
    [goals.map(({ id }) => id), goals.map(({ family }) => family)],
  );
  const words = WORDS[lang];
  const name = lang === 'es' ? VARIABLE_WORDS[variable][0] : variable;
  return {
    fileName: [words.goals, name, year, scenario].filter((part) => part !== '').join(' '),
    lang,
    header: TARGET_FIELDS.map(({ labels }) => labels[lang]),
    about: [
      ['Variable', name],
      [words.year, String(year)],
      ...(scenario === '' ? [] : [[words.scenario, scenario] as [string, string]]),
    ],
    total: targets.length,
    async *rows() {
      yield targets.map(({ family, responsible, month, value }): Cell[] => [
        { kind: 'text', text: name },
        family === null ? null : { kind: 'text', text: family },
        responsible === null ? null : { kind: 'text', text: responsible },
        { kind: 'month', text: month },
        { kind: 'number', text: targetText(variable, toMicros(value)) ?? '' },
      ]);
    },
    close: () => Promise.resolve(),
  };
}
