import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::saved-view.saved-view');
