import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import type { ModelAttribute } from './meta/schema';

/**
 * Strapi reads `required` on scalars only: a contact without a client would pass. Refuses a create that leaves
 * a required relation out and an update that empties one, for types made in the builder as well.
 */
export function requireRelations(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (context.action !== 'create' && context.action !== 'update') return next();
    const attributes = context.contentType.attributes as Record<string, ModelAttribute>;
    const data = (context.params as { data?: Record<string, unknown> }).data ?? {};
    for (const [name, attribute] of Object.entries(attributes)) {
      if (attribute.type !== 'relation' || !attribute.required) continue;
      const isMissing = context.action === 'create' ? isEmpty(data[name]) : name in data && isEmptied(data[name]);
      if (isMissing)
        throw new AppError('INVALID', `${context.contentType.info.displayName}: "${name}" is required; choose one`, {
          field: name,
        });
    }
    return next();
  });
}

/** Nothing is chosen: null, none, or Strapi's { set: [] } and { connect: [] }. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  if ('documentId' in value || 'id' in value) return false;
  const { set, connect } = value as { set?: unknown; connect?: unknown };
  return isEmpty(set) && isEmpty(connect);
}

/** `{ connect: [] }` and an empty object change nothing; taking away without giving does. */
function isEmptied(value: unknown): boolean {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !('set' in value)) {
    const { connect, disconnect } = value as { connect?: unknown; disconnect?: unknown };
    if (!isEmpty(connect) || isEmpty(disconnect)) return false;
  }
  return isEmpty(value);
}
