import { type TargetCell, type TargetsAnswer, type TargetsInput, toMicros, VARIABLES } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { Query } from '../../../facts/scoped-query';
import { openGoals } from './open-goals';
import { changePlan, seesCompany } from './plan';
import { targetText } from './target-text';

/** The cells of a request as rows; `stood` is what a cell was expected to show, where somebody said so (`checked`). */
const CELLS = `jsonb_to_recordset($1::jsonb) w(goal int, family int, responsible int, month date, value numeric(20, 6),
  edited boolean, checked boolean, stood numeric(20, 6))`;
const SAME_CELL = `t.goal_id = w.goal and t.month = w.month and coalesce(t.responsible_id, 0) = coalesce(w.responsible, 0)`;

/**
 * Writes targets of a plan or a what-if copy, all of them or none, and answers what stood before. Goals that are missing
 * are made; a value of null takes the target away. Throws CONFLICT when the plan or a month is closed, or when a cell is
 * no longer as `expected`; INVALID for a family or a person that is not there, and for a month of another year; FORBIDDEN
 * to a limited caller who sets a target of the whole company.
 */
export async function writeTargets(input: TargetsInput): Promise<TargetsAnswer> {
  checkCells(input);
  return changePlan(input, async (query) => {
    await checkNames(query, input);
    const goals = await openGoals(query, input, [...new Set(input.cells.map(({ family }) => family ?? 0))]);
    const cells = JSON.stringify(
      input.cells.map(({ family, responsible, month, value, expected, edited = input.source !== 'history' }) => ({
        goal: goals.get(family ?? 0),
        family,
        responsible,
        month: `${month}-01`,
        value,
        edited,
        checked: expected !== undefined,
        stood: expected ?? null,
      })),
    );
    const previous = await whatStands(query, input, cells);
    await query(`delete from public.monthly_targets t using ${CELLS} where ${SAME_CELL} and w.value is null`, [cells]);
    await query(
      `insert into public.monthly_targets (document_id, goal_id, responsible_id, month, value, edited, created_at, updated_at, published_at)
       select rumbo.new_document_id(), w.goal, w.responsible, w.month, w.value, w.edited, now(), now(), now()
         from ${CELLS} where w.value is not null
       on conflict (goal_id, responsible_id, month) where goal_id is not null do update
         set value = excluded.value, edited = excluded.edited, updated_at = excluded.updated_at
       where (monthly_targets.value, monthly_targets.edited) is distinct from (excluded.value, excluded.edited)`,
      [cells],
    );
    return { previous };
  });
}

function checkCells({ variable, year, cells }: TargetsInput): void {
  const seen = new Set<string>();
  const isCount = !['money', 'units'].includes(VARIABLES[variable].unit);
  for (const { family, responsible, month, value } of cells) {
    if (Number(month.slice(0, 4)) !== year)
      throw new AppError('INVALID', `${month} is no month of ${year}`, { field: 'month', month });
    if (isCount && value !== null && !/^\d+(\.0+)?$/.test(value))
      throw new AppError('INVALID', `${value} is no whole number, and ${variable} is counted`, {
        field: 'value',
        value,
      });
    const key = `${family} ${responsible} ${month}`;
    if (seen.has(key)) throw new AppError('INVALID', `A cell of ${month} stands twice`, { field: 'cells', month });
    seen.add(key);
  }
  if (!seesCompany() && cells.some(({ responsible }) => responsible === null))
    throw new AppError('FORBIDDEN', 'A target of the whole company is set by whoever sees all of it', {
      reason: 'limited-scope',
    });
}

/** With the caller's eyes: somebody else's person is not there. */
async function checkNames(query: Query, { cells }: TargetsInput): Promise<void> {
  for (const [field, table, isVisible] of [
    ['family', 'public.product_families', 'true'],
    ['responsible', 'up_users', "current_user <> 'rumbo_rep' or w.id = any ((select rumbo.owner_ids())::int[])"],
  ] as const) {
    const ids = [...new Set(cells.map((cell) => cell[field]))].filter((id) => id !== null);
    const missing = await query<{ id: number }>(
      `select w.id from unnest($1::int[]) w(id) where not exists (select from ${table} x where x.id = w.id and (${isVisible}))`,
      [ids],
    );
    if (missing[0])
      throw new AppError('INVALID', `There is no ${field} ${missing[0].id}; reload to see those there are`, { field });
  }
}

interface Standing {
  family: number | null;
  responsible: number | null;
  month: string;
  value: string | null;
  edited: boolean | null;
  moved: boolean;
}

async function whatStands(query: Query, { variable }: TargetsInput, cells: string): Promise<TargetCell[]> {
  const rows = await query<Standing & Record<string, unknown>>(
    `select w.family, w.responsible, to_char(w.month, 'YYYY-MM') as month, t.value::text, t.edited,
            w.checked and w.stood is distinct from t.value as moved
       from ${CELLS} left join public.monthly_targets t on ${SAME_CELL}`,
    [cells],
  );
  const shown = ({ family, responsible, month, value, edited }: Standing): TargetCell => ({
    family,
    responsible,
    month,
    value: value === null ? null : targetText(variable, toMicros(value)),
    edited: edited ?? false,
  });
  const moved = rows.filter((row) => row.moved).map(shown);
  if (moved.length > 0)
    throw new AppError('CONFLICT', 'Somebody has changed these targets meanwhile; look at them and write again', {
      reason: 'moved',
      cells: moved,
    });
  return rows.map(shown);
}
