import { savedTable } from '@rumbo/config/api';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { readInput } from '../http';

/** Whoever writes a saved view, the table can show it afterwards; the variable it is listed under is its table's. */
export function keepViewsUsable(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (context.uid === 'api::saved-view.saved-view' && (context.action === 'create' || context.action === 'update')) {
      const { data } = context.params as { data: Record<string, unknown> };
      if (context.action === 'create' || 'view' in data) {
        const { view } = readInput(z.object({ view: savedTable }), { view: data['view'] });
        Object.assign(data, { view, variable: view.variable });
      }
    }
    return next();
  });
}
