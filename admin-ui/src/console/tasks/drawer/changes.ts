import type { TypeMeta } from '@rumbo/config/api';
import { changedFields } from '../../../clash/compare';
import { toBody } from '../../../data/strapi-record';

/** Fields of a task as a write says them. */
export type TaskChanges = Readonly<Record<string, unknown>>;

/** Where it stands and when it begins are each task's own, also in a series. */
const OWN = new Set(['startDate', 'state']);

/** What a form says otherwise than the task it began with: nothing else is written. */
export function changesOf(record: unknown, values: unknown, type: TypeMeta): TaskChanges {
  const body = toBody(values, type);
  return Object.fromEntries(changedFields(body, toBody(record, type)).map((name) => [name, body[name]]));
}

/** Whether other tasks of its series could take up some of it. */
export const isOfSeries = (changes: TaskChanges): boolean =>
  Object.entries(changes).some(([name, value]) => !OWN.has(name) && !(name === 'dueDate' && value === null));
