import { attainmentOf, type Choice, type GroupsQuery } from '@rumbo/config/api';
import type { DataState } from '../queries/data-state';
import { frozenActuals } from '../queries/frozen';
import { figure, readMicros } from '../queries/micros';
import { familyFor, ownersFor } from '../queries/scope';
import { targetsByMonth } from '../queries/targets';

type Figure = string | number | null;

/** A target, and in a closed month what it has kept of the figure. */
export interface GroupTarget {
  target: Figure;
  kept?: Figure;
}

export interface GroupTargets {
  /** By the number of an owner or family. */
  of: ReadonlyMap<number | string, GroupTarget>;
  total: GroupTarget;
}

const NO_TARGET: GroupTarget = { target: null };
export const NO_TARGETS: GroupTargets = { of: new Map(), total: NO_TARGET };

/**
 * The targets of owners or families, and of all together, by the same rules as every other screen's: one reading a group,
 * of which there are as many as a company has salespeople or families. Other groups have none.
 */
export async function groupTargets(
  { variable, month, family, owner, window, by }: GroupsQuery,
  groups: readonly { group: Choice | null }[],
  state: DataState,
): Promise<GroupTargets> {
  const [families, owners] = [await familyFor(family), await ownersFor(owner)];
  const period = { variable, from: month, to: month, window };
  const read = async (part: { family?: number; owners?: number[] }): Promise<GroupTarget> => {
    const of = { family: families, owners, ...part };
    const target = (await targetsByMonth({ ...period, ...of })).get(month);
    if (target === undefined) return NO_TARGET;
    const kept = (await frozenActuals(period, { ...of, state })).get(month);
    return { target, ...(kept !== undefined && { kept: figure(variable, kept) }) };
  };
  const total = await read({});
  if (by !== 'owner' && by !== 'family') return { of: new Map(), total };
  const of = new Map<number | string, GroupTarget>();
  for (const { group } of groups) {
    if (group)
      of.set(group.id, await read(by === 'owner' ? { owners: [Number(group.id)] } : { family: Number(group.id) }));
  }
  return { of, total };
}

/** A figure against its target, by the rule of every other screen; null without either. */
export const attained = (actual: Figure, target: Figure, lessIsBetter: boolean): number | null =>
  attainmentOf(readMicros(actual), readMicros(target), lessIsBetter);
