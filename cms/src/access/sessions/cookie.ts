import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

interface CookieSettings {
  name: string;
  httpOnly: true;
  secure: boolean;
  sameSite: 'strict';
  path: string;
  maxAge: number;
}

/** Set in config/plugins.ts; Strapi's own login reads the same. */
const settingsOf = (strapi: Core.Strapi): CookieSettings =>
  strapi.config.get('plugin::users-permissions.sessions.cookie');

export const readRefreshCookie = (strapi: Core.Strapi, ctx: Context): string | undefined =>
  ctx.cookies.get(settingsOf(strapi).name);

export function writeRefreshCookie(strapi: Core.Strapi, ctx: Context, token: string): void {
  const { name, ...options } = settingsOf(strapi);
  ctx.cookies.set(name, token, { ...options, overwrite: true });
}

export function clearRefreshCookie(strapi: Core.Strapi, ctx: Context): void {
  const { name, maxAge: _, ...options } = settingsOf(strapi);
  ctx.cookies.set(name, '', { ...options, overwrite: true, expires: new Date(0) });
}
