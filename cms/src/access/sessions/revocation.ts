import type { Core } from '@strapi/strapi';
import { asSystem } from '../context';

/** A new password and a blocked account end every session of it, whoever did it and wherever. */
export function endSessionsOnChange(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::users-permissions.user'],
    async afterUpdate({ params, result }) {
      const data = (params.data ?? {}) as { password?: string; blocked?: boolean };
      const { id } = (result ?? {}) as { id?: number };
      if (id === undefined || (data.password === undefined && data.blocked !== true)) return;
      await asSystem(() => strapi.sessionManager('users-permissions').invalidateRefreshToken(String(id)));
    },
  });
}
