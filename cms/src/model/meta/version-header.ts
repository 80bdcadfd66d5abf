import { MODEL_VERSION_HEADER } from '@rumbo/config/api';
import type { Core } from '@strapi/strapi';
import { currentModel, forgetModel } from './current';

const STORE_UID = 'strapi::core-store';

/** Puts the model's version on every answer under /api, and watches for changed labels and layouts. */
export function announceModelVersion(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    if (ctx.path.startsWith('/api/')) {
      // Before the handler, so that streams and errors carry it; without a database the answer goes out without it.
      const model = await currentModel(strapi).catch(() => null);
      if (model) ctx.set(MODEL_VERSION_HEADER, model.version);
    }
    await next();
  });
}

/** Labels and layouts live in Strapi's store: whoever saves one there changes the model. */
export function watchViewConfigurations(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [STORE_UID],
    afterCreate: forgetModel,
    afterUpdate: forgetModel,
    afterDelete: forgetModel,
  });
}
