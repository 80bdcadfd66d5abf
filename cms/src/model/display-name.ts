import type { Core } from '@strapi/strapi';

/** People are shown by name everywhere: an account made without one shows its user name. */
export function nameEveryUser(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::users-permissions.user'],
    beforeCreate({ params }) {
      const data = params.data as { displayName?: string | null; username?: string } | undefined;
      if (data) data.displayName ??= data.username ?? null;
    },
  });
}
