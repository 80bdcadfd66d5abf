import { indexDefinition } from '@rumbo/config/api';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { readInput } from '../http';

const SETTING = 'api::variable-setting.variable-setting';

const indices = z
  .array(indexDefinition)
  .max(4)
  .refine((all) => new Set(all.map(({ slot }) => slot)).size === all.length, 'each of I1 to I4 can stand once');

/** Whoever writes a variable's indices, they can be computed afterwards; what cannot is refused and named. */
export function keepIndicesUsable(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (context.uid === SETTING && (context.action === 'create' || context.action === 'update')) {
      const { data } = context.params as { data?: { indices?: unknown } };
      if (data && 'indices' in data) readInput(z.object({ indices }), { indices: data.indices ?? [] });
    }
    return next();
  });
}
