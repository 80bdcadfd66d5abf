import type { Core } from '@strapi/strapi';

const TASK = 'api::task.task';
/** What each task of a series has of its own. */
const OWN = new Set(['state', 'completedAt', 'startDate', 'dueDate', 'series', 'occurrence', 'rank']);
const HOUSEKEEPING = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

interface Attribute {
  type: string;
  target?: string;
  relation?: string;
}

export type TaskData = Record<string, unknown>;

/** What a task says that the next ones of its series say too, fields added in the CMS included; relations by id. */
export async function readTemplate(strapi: Core.Strapi, id: number): Promise<TaskData> {
  const task: TaskData = await strapi.db.query(TASK).findOne({ where: { id }, populate: true });
  return Object.fromEntries(
    attributesOf(strapi).map(([name, { type }]) => [name, type === 'relation' ? idsOf(task[name]) : task[name]]),
  );
}

/** The template without relations that lead nowhere any more: what was deleted since is left out. */
export async function stillThere(strapi: Core.Strapi, template: TaskData): Promise<TaskData> {
  const data: TaskData = { ...template };
  for (const [name, { type, target }] of attributesOf(strapi)) {
    const ids = data[name];
    if (type !== 'relation' || !target || !Array.isArray(ids) || ids.length === 0) continue;
    const found: { id: number }[] = await strapi.db
      .query(target as 'api::client.client')
      .findMany({ where: { id: { $in: ids } }, select: ['id'] });
    data[name] = found.map(({ id }) => id);
  }
  return data;
}

const attributesOf = (strapi: Core.Strapi): [string, Attribute][] =>
  // Strapi's attribute types are a union over every kind; these are the properties that matter here.
  Object.entries(strapi.getModel(TASK).attributes as unknown as Record<string, Attribute>).filter(
    ([name, { type, relation }]) =>
      !OWN.has(name) &&
      !HOUSEKEEPING.has(name) &&
      type !== 'component' &&
      type !== 'media' &&
      !relation?.startsWith('morph') &&
      relation !== 'oneToMany',
  );

const idsOf = (related: unknown): number[] =>
  (Array.isArray(related) ? related : [related]).flatMap((one) => (one ? [Number((one as { id: number }).id)] : []));
