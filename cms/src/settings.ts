import { resolve } from 'node:path';
import { cmsSettings, readEnv } from '@rumbo/config/env';

/** The cms's settings, read once; a wrong one stops the start with every problem listed. */
export const settings = readEnv(cmsSettings);

/** A path under the data folder. */
export const dataPath = (...parts: string[]): string => resolve(settings.DATA_DIR, ...parts);

/** The address people type begins with https: cookies are secure, links too. */
export const isPublicHttps = (settings.PUBLIC_URL ?? (settings.TLS_CERT ? 'https://' : 'http://')).startsWith(
  'https://',
);

/** TLS ends at a proxy in front, whose forwarded headers are then believed. */
export const isBehindProxy = isPublicHttps && !settings.TLS_CERT;

/** For connections of our own, beside Strapi's pool. */
export const databaseTarget = {
  url: settings.DATABASE_URL,
  ...(settings.DATABASE_CA ? { caFile: settings.DATABASE_CA } : {}),
};
