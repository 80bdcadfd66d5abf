import { importKind, type KindChoice, type KindFields } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { factories } from '@strapi/strapi';
import { z } from 'zod';
import { readInput } from '../../../http';
import { describeKind } from '../../../model/kinds/describe';
import { findKind } from '../../../model/kinds/find-kind';
import { salesFields } from '../../../model/kinds/sales-fields';
import { kindOfType } from '../../../model/kinds/special';
import { currentModel } from '../../../model/meta/current';
import { wrapFlatBody } from '../../../model/profile/flat-body';

const fieldsQuery = z.object({ kind: importKind.default('sales') });

export default factories.createCoreController('api::import-profile.import-profile', ({ strapi }) => ({
  async create(ctx) {
    wrapFlatBody(ctx);
    return super.create(ctx);
  },
  async update(ctx) {
    wrapFlatBody(ctx);
    return super.update(ctx);
  },

  /** What files may bring: sales, and every type that a person may create. */
  async kinds(ctx) {
    const { types } = await currentModel(strapi);
    const kinds = await Promise.all(
      types.map(async ({ uid, label }): Promise<KindChoice[]> => {
        const kind = importKind.safeParse(kindOfType(uid.split('.')[1] ?? '')).data;
        if (!kind || !(await findKind(strapi, kind))) return [];
        return [{ kind, label: kind.startsWith('type:') ? label : null }];
      }),
    );
    const choices: KindChoice[] = [{ kind: 'sales', label: null }, ...kinds.flat()];
    ctx.body = { data: choices };
  },

  /** What the files of a kind can state, as the model is now. INVALID for a type that files may not bring. */
  async fields(ctx) {
    const { kind } = readInput(fieldsQuery, ctx.query);
    const found: KindFields | undefined =
      kind === 'sales'
        ? { kind, fields: salesFields() }
        : await findKind(strapi, kind).then((it) => it && describeKind(it));
    if (!found)
      throw new AppError('INVALID', `There is no type "${kind}" that files may bring; see GET /api/meta/types`, {
        field: 'kind',
      });
    ctx.body = { data: found };
  },
}));
