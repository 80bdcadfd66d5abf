import { connectAsApp, applySql } from '@rumbo/database';
import type { Core } from '@strapi/strapi';
import { openRequests, scopeAfterAuthentication } from './access/authentication';
import { switchRolesInPool } from './access/pool';
import { bootstrapModel, registerModel } from './model';
import { startQueues, stopQueues } from './queues';
import { databaseTarget } from './settings';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    openRequests(strapi);
    scopeAfterAuthentication(strapi);
    switchRolesInPool(strapi);
    registerModel(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await applyDatabase();
    await bootstrapModel(strapi);
    startQueues(strapi);
  },

  async destroy(): Promise<void> {
    await stopQueues();
  },
};

/** Our half of the database: facts, functions, and who may see which rows. */
async function applyDatabase(): Promise<void> {
  const client = await connectAsApp(databaseTarget);
  try {
    await applySql(client);
  } finally {
    await client.end();
  }
}
