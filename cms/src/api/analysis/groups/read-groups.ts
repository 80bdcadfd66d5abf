import {
  type Choice,
  type GroupFigures,
  type GroupRow,
  type GroupsAnswer,
  type GroupsQuery,
  VARIABLES,
} from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { type DataState, metaFor, monthNumber, readDataState } from '../queries/data-state';
import { figure } from '../queries/micros';
import { familyFor } from '../queries/scope';
import { tableRows } from '../table/table-rows';
import { readTotals } from '../table/totals';
import { actualFormula, shownIn } from '../trace/formula';
import { byColumnSql } from './by-column';
import { byFamilySql } from './by-family';
import { attained, type GroupTarget, groupTargets, NO_TARGETS } from './group-targets';
import { orderGroups } from './order-groups';

/** More groups than anybody reads; a field with more values is no field to group by. */
const MAX_GROUPS = 500;
const NOTHING: GroupFigures = { clients: 0, actual: null, previous: null, target: null, attainment: null };

interface Row {
  key: string | null;
  label: string | null;
  color: string | null;
  clients: number;
  actual: string | null;
  previous: string | null;
}

/**
 * The view's clients, one row an owner, family, class, category or value of a field: each group's figure is its own,
 * counted anew where it does not add up. Clients without a value are a group of their own (null), last. Groups answer to
 * targets as long as no filter leaves some of their clients out.
 */
export async function readGroups(query: GroupsQuery, now: Date): Promise<GroupsAnswer> {
  const { variable, by } = query;
  const state = await readDataState();
  const found = await readRows(query, state, now);
  const meta = metaFor(variable, state, now, found?.cutDay);
  const addsUp = by === 'family' ? VARIABLES[variable].adds : variable !== 'average-ticket';
  const explained = {
    period: { from: query.month, to: query.month },
    formula: actualFormula(shownIn(query, state)),
    rowCount: Math.min(found?.rows.length ?? 0, MAX_GROUPS),
  };
  if (!found) return { data: [], meta: { ...meta, ...explained, totals: NOTHING, addsUp, more: false } };

  const groups = found.rows.slice(0, MAX_GROUPS).map((row) => ({
    group: groupOf(row, found.isNumbered),
    clients: row.clients,
    actual: figure(variable, row.actual),
    previous: figure(variable, row.previous),
  }));
  const isWhole = query.filters.length === 0 && !query.search;
  const targets = isWhole ? await groupTargets(query, groups, state) : NO_TARGETS;
  const measured = (one: Omit<GroupFigures, 'target' | 'attainment' | 'kept'>, goal: GroupTarget) => ({
    ...one,
    ...goal,
    attainment: attained(goal.kept === undefined ? one.actual : goal.kept, goal.target, meta.lessIsBetter),
  });
  const data: GroupRow[] = groups.map((one) => ({
    group: one.group,
    ...measured(one, targets.of.get(one.group?.id ?? '') ?? { target: null }),
  }));
  return {
    data: orderGroups(data, query.groupSort),
    meta: {
      ...meta,
      ...explained,
      totals: measured(found.totals, targets.total),
      addsUp,
      more: found.rows.length > MAX_GROUPS,
    } satisfies GroupsAnswer['meta'],
  };
}

/** The groups as the database finds them, largest first, and the figure of all rows. */
async function readRows(query: GroupsQuery, state: DataState, now: Date) {
  const view = { ...query, sort: [], columns: query.by === 'family' ? [] : [query.by] } as GroupsQuery;
  const counted = await tableRows(view, state, now);
  if (!counted) return null;
  const isFamily = query.by === 'family';
  const everybody = isFamily ? await tableRows(view, state, now, 'everybody') : null;
  const sql = everybody
    ? byFamilySql(query, everybody, { month: monthNumber(query.month), family: await familyFor(query.family) })
    : byColumnSql(query, counted);
  const [rows, { total, actual, previous }] = await Promise.all([
    scopedQuery<Row>(`${sql} limit ${MAX_GROUPS + 1}`, (everybody ?? counted).values),
    readTotals(view, counted),
  ]);
  const isNumbered = isFamily || counted.column(view.columns[0] ?? 'code').unit === 'choice';
  return { rows, isNumbered, cutDay: counted.cutDay, totals: { clients: total, actual, previous } };
}

function groupOf({ key, label, color }: Row, isNumbered: boolean): Choice | null {
  if (key === null) return null;
  return { id: isNumbered ? Number(key) : key, label: label ?? key, ...(color && { color }) };
}
