import { factories } from '@strapi/strapi';
import { wrapFlatBody } from '../../../model/profile/flat-body';

export default factories.createCoreController('api::import-profile.import-profile', () => ({
  async create(ctx) {
    wrapFlatBody(ctx);
    return super.create(ctx);
  },
  async update(ctx) {
    wrapFlatBody(ctx);
    return super.update(ctx);
  },
}));
