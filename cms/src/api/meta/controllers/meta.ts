import { isRole, serverSetFields, WHOLE_COMPANY } from '@rumbo/config/roles';
import type { Core } from '@strapi/strapi';
import { currentScope } from '../../../access/context';
import { currentModel } from '../../../model/meta/current';
import { typesFor } from '../../../model/meta/for-caller';
import { readMap } from '../map/read-map';
import { unreadableTypes } from '../types/unreadable';

interface CallerContext {
  /** Missing for a token with full access: it may do everything. */
  state: { auth?: { ability?: { can(action: string): boolean } } };
  body: unknown;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/meta/types`: the model as the caller may use it (TypeMeta[]). */
  async types(ctx: CallerContext) {
    const { types } = await currentModel(strapi);
    const ability = ctx.state.auth?.ability;
    const { role, roleType } = currentScope();
    const isNarrow = role === 'rep';
    const closed = new Set<string>(isNarrow ? WHOLE_COMPANY : []);
    const uids = types.map(({ uid }) => uid);
    const unreadable = isNarrow ? await unreadableTypes(strapi, uids) : new Set<string>();
    ctx.body = {
      data: typesFor(types, {
        can: (action) =>
          !closed.has(action) &&
          !unreadable.has(action.slice(0, action.lastIndexOf('.'))) &&
          (ability?.can(action) ?? true),
        serverSet: (uid) => serverSetFields(uid.split('.')[1] ?? '', isRole(roleType) ? roleType : undefined),
      }),
    };
  },

  /** `GET /api/meta/map`: tile source and cities (MapMeta). */
  async map(ctx: CallerContext) {
    ctx.body = { data: await readMap() };
  },
});
