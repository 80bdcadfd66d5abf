import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../access/context';
import type { ModelSchema, ModelSnapshot, ViewConfiguration } from './schema';
import { type DescribedType, describeTypes } from './type';

export interface CurrentModel {
  /** Changes with any attribute, label or layout; the console reads the types again when it does. */
  version: string;
  types: DescribedType[];
}

const STORE_PREFIX = 'plugin_content_manager_configuration_';
/** A label changed through another process of the cms is seen within this time; through this one, at once. */
const MAX_AGE_MS = 60_000;

let current: { readAt: number; model: Promise<CurrentModel> } | null = null;

/** The described model; read again when a view configuration changed or the last reading is old. */
export function currentModel(strapi: Core.Strapi, now = Date.now()): Promise<CurrentModel> {
  if (current && now - current.readAt < MAX_AGE_MS) return current.model;
  const model = asSystem(() => readModel(strapi));
  current = { readAt: now, model };
  model.catch(forgetModel);
  return model;
}

export function forgetModel(): void {
  current = null;
}

async function readModel(strapi: Core.Strapi): Promise<CurrentModel> {
  const types = describeTypes(await snapshot(strapi));
  const version = createHash('sha256').update(JSON.stringify(types)).digest('base64url').slice(0, 16);
  return { version, types };
}

async function snapshot(strapi: Core.Strapi): Promise<ModelSnapshot> {
  // Strapi's schema types are unions over every attribute kind; ModelSchema names the few properties read here.
  const schemas = { ...strapi.contentTypes, ...strapi.components } as unknown as Record<string, ModelSchema>;
  // One query for all of them: the content-manager's own service asks once a type.
  const rows: { key: string; value: string }[] = await strapi.db
    .query('strapi::core-store')
    .findMany({ select: ['key', 'value'], where: { key: { $startsWith: STORE_PREFIX } } });
  const views: Record<string, ViewConfiguration> = {};
  for (const { key, value } of rows) {
    // "…content_types::api::client.client" and "…components::client.address"
    const uid = key.slice(STORE_PREFIX.length).replace(/^(content_types|components)::/, '');
    views[uid] = { settings: {}, metadatas: {}, layouts: {}, ...(JSON.parse(value) as Partial<ViewConfiguration>) };
  }
  return { schemas, views };
}
