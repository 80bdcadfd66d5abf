import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::blocked-sender.blocked-sender');
