import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::variable-setting.variable-setting');
