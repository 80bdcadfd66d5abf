import type { Core } from '@strapi/strapi';
import { currentModel } from '../../../model/meta/current';
import { typesFor } from '../../../model/meta/for-caller';

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
    ctx.body = { data: typesFor(types, (action) => ability?.can(action) ?? true) };
  },
});
