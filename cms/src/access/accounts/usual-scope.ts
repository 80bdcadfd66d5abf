import type { Scope } from '@rumbo/config/roles';
import type { Core } from '@strapi/strapi';

/** What an account sees when nobody says: admins and supervisors the whole company, everybody else their own. */
export async function usualScope(strapi: Core.Strapi, role: unknown): Promise<Scope> {
  const where = roleWhere(role);
  const found: { type: string } | null =
    where && (await strapi.db.query('plugin::users-permissions.role').findOne({ where }));
  return found?.type === 'admin' || found?.type === 'supervisor' ? 'all' : 'own';
}

/** A role is given by id, by documentId, or in Strapi's `{ connect: […] }` and `{ set: […] }`. */
function roleWhere(role: unknown): { id: number } | { documentId: string } | null {
  if (typeof role === 'number') return { id: role };
  if (typeof role === 'string') return /^\d+$/.test(role) ? { id: Number(role) } : { documentId: role };
  if (Array.isArray(role)) return roleWhere(role[0]);
  if (typeof role !== 'object' || role === null) return null;
  if ('id' in role) return roleWhere(role.id);
  if ('documentId' in role) return roleWhere(role.documentId);
  return roleWhere('connect' in role ? role.connect : 'set' in role ? role.set : null);
}
