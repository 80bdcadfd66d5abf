import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::blocked-sender.blocked-sender');
