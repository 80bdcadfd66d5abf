import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';

export interface SignedInUser {
  id: number;
  username: string;
  email: string;
  displayName: string | null;
  role: { type: string; name: string } | null;
  scope: string;
}

/** The user as login, change of password and `/users/me` answer: what a screen must know to decide what to show. */
export async function describeUser(strapi: Core.Strapi, id: number): Promise<SignedInUser> {
  const user = await strapi.db.query('plugin::users-permissions.user').findOne({ where: { id }, populate: ['role'] });
  if (!user) throw new AppError('UNAUTHENTICATED', 'This account is gone');
  const { username, email, displayName = null, scope, role } = user;
  return { id, username, email, displayName, role: role && { type: role.type, name: role.name }, scope };
}
