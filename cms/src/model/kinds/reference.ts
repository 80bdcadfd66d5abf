import type { RecordField } from '@rumbo/config/api';
import type { Reference } from './record-kind';
import { literal, quote } from './record-kind';

interface Target {
  uid: string;
  tableName: string;
  attributes: Record<string, unknown>;
  label: string;
}

const USER = 'plugin::users-permissions.user';

type Found = { relation: NonNullable<RecordField['relation']>; reference: Reference };

/**
 * How cells name rows of a type: users by e-mail or user name, families by name, what has a code by its code
 * (within the import's ERP where codes belong to one), else by name. Undefined: nothing a cell could say.
 */
export function referenceTo({ uid, tableName, attributes, label }: Target, isSelf: boolean): Found | undefined {
  const table = `public.${quote(tableName)}`;
  const type = uid.split('.')[1] ?? '';
  const reference = (by: 'code' | 'name' | 'user', find: Reference['find'], column: string): Found => ({
    relation: { type: uid === USER ? 'user' : type, by },
    reference: {
      find,
      name: (id) => `(select r.${column} from ${table} r where r.id = ${id})`,
      what: label,
      isMade: type === 'product-family' ? 'family' : type === 'salesperson' ? 'salesperson' : null,
      isSelf,
    },
  });
  if (uid === USER)
    return reference(
      'user',
      (text) =>
        `(select r.id from ${table} r where lower(r.email) = lower(${text}) or lower(r.username) = lower(${text}) order by lower(r.email) = lower(${text}) desc limit 1)`,
      'email',
    );
  if ('code' in attributes && type !== 'product-family') {
    const ofSystem = 'system' in attributes;
    return reference(
      'code',
      (text, system) =>
        `(select r.id from ${table} r where r.code = ${text}${ofSystem ? ` and r.system = ${system}` : ''} order by r.id limit 1)`,
      'code',
    );
  }
  if ('name' in attributes)
    return reference(
      'name',
      (text) => `(select r.id from ${table} r where r.name = ${text} order by r.id limit 1)`,
      'name',
    );
  return undefined;
}

/** Where SQL wants a default as text. */
export const initialOf = (value: unknown): string | null =>
  value === undefined || value === null ? null : literal(String(value));
