import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::monthly-target.monthly-target');
