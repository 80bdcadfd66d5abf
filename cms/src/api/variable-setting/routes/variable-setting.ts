import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::variable-setting.variable-setting');
