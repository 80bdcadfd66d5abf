import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::saved-view.saved-view');
