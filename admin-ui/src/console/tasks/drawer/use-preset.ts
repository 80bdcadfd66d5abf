import { useGetOne } from 'react-admin';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { attributeOf, newEntry } from '../../types/attributes';
import { useOwnType } from '../../types/use-own-type';
import type { TaskPreset } from './use-task-drawer';

/** The record that a new task begins with, its relations with their names; undefined while those are read. */
export function usePreset({ client, strategy, assignee, ...plain }: TaskPreset): Partial<ConsoleRecord> | undefined {
  const type = useOwnType();
  const relations = [useNamed('client', client), useNamed('strategy', strategy), useNamed('assignee', assignee)];
  if (relations.some(({ isPending }) => isPending)) return undefined;
  return Object.assign({ ...newEntry(type), ...plain }, ...relations.map(({ value }) => value));
}

/** What is gone, or out of sight, is left out. */
function useNamed(field: string, id: string | undefined): { isPending: boolean; value: object } {
  const path = attributeOf(useOwnType(), field)?.relation?.path;
  const isAsked = path !== undefined && id !== undefined;
  const { data, isPending } = useGetOne<ConsoleRecord>(path ?? '', { id: id ?? '' }, { enabled: isAsked });
  return { isPending: isAsked && isPending, value: data ? { [field]: data } : {} };
}
