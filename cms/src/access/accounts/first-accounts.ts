import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { dataPath, settings } from '../../settings';

const USER = 'plugin::users-permissions.user';

/**
 * A fresh database gets one CMS admin and one app admin, with one address and password for both: those of the
 * environment, else made up and left in first-accounts.json for start.mjs to print once.
 */
export async function makeFirstAccounts(strapi: Core.Strapi): Promise<void> {
  const isFirstUser = (await strapi.db.query(USER).count()) === 0;
  const isFirstAdmin = (await strapi.db.query('admin::user').count()) === 0;
  if (!isFirstUser && !isFirstAdmin) return;

  const email = (settings.ADMIN_EMAIL ?? 'admin@rumbo.local').toLowerCase();
  const password = settings.ADMIN_PASSWORD ?? madeUpPassword();
  if (isFirstAdmin) await makeCmsAdmin(strapi, email, password);
  if (isFirstUser) await makeAppAdmin(strapi, email, password);
  const generated = settings.ADMIN_PASSWORD === undefined;
  const path = dataPath('first-accounts.json');
  if (existsSync(path) && !generated) return;
  writeFileSync(path, `${JSON.stringify({ email, ...(generated ? { password } : {}), generated })}\n`, { mode: 0o600 });
}

/** Also satisfies the CMS's own rule: an upper case letter, a lower case one and a digit. */
const madeUpPassword = (): string => `Rumbo-${randomBytes(12).toString('base64url')}-7`;

async function makeCmsAdmin(strapi: Core.Strapi, email: string, password: string): Promise<void> {
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email,
    password,
    firstname: 'Admin',
    lastname: '',
    isActive: true,
    registrationToken: null,
    roles: role ? [role.id] : [],
  });
}

async function makeAppAdmin(strapi: Core.Strapi, email: string, password: string): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'admin' } });
  await strapi.plugin('users-permissions').service('user').add({
    username: email,
    email,
    password,
    provider: 'local',
    confirmed: true,
    blocked: false,
    displayName: 'Administrador',
    scope: 'all',
    role: role.id,
  });
}
