import { AppError } from '@rumbo/config/errors';
import type { Core, UID } from '@strapi/strapi';
import { columnRelations, inverseNames } from './columns';

type Reference = { id: number } | { documentId: string };

/** undefined: nothing said; null: taken away; otherwise the one that is meant. */
type Meant = undefined | null | Reference;

/**
 * Strapi's documents service does not translate documentIds for relations that stand as a column. This does, for
 * every way of writing one, and looks the other entry up with the caller's eyes: what they cannot see is not there.
 */
export async function translateRelations(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  data: Record<string, unknown>,
): Promise<void> {
  for (const name of inverseNames(strapi, uid)) {
    if (isEmptyRelation(data[name])) delete data[name];
    else if (name in data)
      throw new AppError('INVALID', `${name} is written from the other side`, {
        field: name,
        reason: 'inverse-relation',
      });
  }
  for (const { name, target } of columnRelations(strapi, uid)) {
    if (!(name in data)) continue;
    const meant = meantBy(data[name], name);
    if (meant === undefined) delete data[name];
    else data[name] = meant && (await idOf(strapi, target, meant, name));
  }
}

async function idOf(strapi: Core.Strapi, target: UID.ContentType, where: Reference, field: string): Promise<number> {
  const found: { id: number } | null = await strapi.db.query(target).findOne({ where, select: ['id'] });
  if (!found) throw new AppError('NOT_FOUND', `${field} refers to something that does not exist`, { field });
  return found.id;
}

function meantBy(value: unknown, field: string): Meant {
  if (value === null || value === undefined) return value;
  if (typeof value === 'number' || typeof value === 'string') return reference(value, field);
  if (Array.isArray(value)) {
    if (value.length > 1) throw new AppError('INVALID', `${field} takes one entry`, { field });
    return value.length === 0 ? null : meantBy(value[0], field);
  }
  if (typeof value !== 'object') throw new AppError('INVALID', `${field} is not a reference`, { field });
  if ('documentId' in value && value.documentId) return reference(value.documentId, field);
  if ('id' in value && value.id) return reference(value.id, field);
  if ('set' in value && value.set !== undefined) return meantBy(value.set ?? [], field);
  if (!('connect' in value) && !('disconnect' in value))
    throw new AppError('INVALID', `${field} is not a reference`, { field });
  // What the CMS sends: connect wins over a disconnect of what was there before.
  const connected = 'connect' in value ? meantBy(value.connect, field) : undefined;
  if (connected) return connected;
  const isTakenAway =
    'disconnect' in value && value.disconnect && !(Array.isArray(value.disconnect) && value.disconnect.length === 0);
  return isTakenAway ? null : undefined;
}

function reference(value: unknown, field: string): Reference {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 2 ** 31) return { id: value };
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return { id: Number(value) };
  if (typeof value === 'string' && /^[a-z0-9]{20,40}$/.test(value)) return { documentId: value };
  throw new AppError('NOT_FOUND', `${field} refers to something that does not exist`, { field });
}

const isEmptyRelation = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && Object.values(value).every((part) => Array.isArray(part) && part.length === 0));
