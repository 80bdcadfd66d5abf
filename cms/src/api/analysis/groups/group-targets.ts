import { attainmentOf, type Choice, type GroupsQuery } from '@rumbo/config/api';
import { readMicros } from '../queries/micros';
import { familyFor, ownersFor } from '../queries/scope';
import { targetsByMonth } from '../queries/targets';

type Target = string | number | null;

export interface GroupTargets {
  /** By the number of an owner or family. */
  of: ReadonlyMap<number | string, Target>;
  total: Target;
}

export const NO_TARGETS: GroupTargets = { of: new Map(), total: null };

/**
 * The targets of owners or families, and of all together, by the same rules as every other screen's: one reading a group,
 * of which there are as many as a company has salespeople or families. Other groups have none.
 */
export async function groupTargets(
  { variable, month, family, owner, by }: GroupsQuery,
  groups: readonly { group: Choice | null }[],
): Promise<GroupTargets> {
  const [families, owners] = [await familyFor(family), await ownersFor(owner)];
  const read = async (of: { family?: number; owners?: number[] }): Promise<Target> =>
    (await targetsByMonth({ variable, from: month, to: month, family: families, owners, ...of })).get(month) ?? null;
  const total = await read({});
  if (by !== 'owner' && by !== 'family') return { of: new Map(), total };
  const of = new Map<number | string, Target>();
  for (const { group } of groups) {
    if (group)
      of.set(group.id, await read(by === 'owner' ? { owners: [Number(group.id)] } : { family: Number(group.id) }));
  }
  return { of, total };
}

/** A figure against its target, by the rule of every other screen; null without either. */
export const attained = (actual: Target, target: Target, lessIsBetter: boolean): number | null =>
  attainmentOf(readMicros(actual), readMicros(target), lessIsBetter);
