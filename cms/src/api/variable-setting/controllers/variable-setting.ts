import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::variable-setting.variable-setting');
