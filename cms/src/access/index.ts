import { applySql, connectAsApp } from '@rumbo/database';
import type { Core } from '@strapi/strapi';
import { databaseTarget } from '../settings';
import { applyMatrix } from './accounts/apply-matrix';
import { makeFirstAccounts } from './accounts/first-accounts';
import { ensureWorkerToken } from './accounts/worker-token';
import { auditEveryType } from './audit';
import { openRequests, scopeAfterAuthentication } from './authentication';
import { switchRolesInPool } from './pool';
import { nameWhatIsMade } from './safe-writes/made-id';
import { prepareSchemaSync } from './schema-sync';
import { guardWrites } from './writes';

/** Who is asking, and what follows from it; called in Strapi's `register`, before any other rule. */
export function registerAccess(strapi: Core.Strapi): void {
  openRequests(strapi);
  scopeAfterAuthentication(strapi);
  switchRolesInPool(strapi);
  prepareSchemaSync(strapi);
  guardWrites(strapi);
  nameWhatIsMade(strapi);
}

/** Our half of the database (facts, functions, who may see which rows) and who changed what. */
export async function applyDatabase(strapi: Core.Strapi): Promise<void> {
  const client = await connectAsApp(databaseTarget);
  try {
    await applySql(client);
  } finally {
    await client.end();
  }
  await auditEveryType(strapi);
}

/** Roles with their rights, the first accounts, the workers' token. */
export async function bootstrapAccounts(strapi: Core.Strapi): Promise<void> {
  await applyMatrix(strapi);
  await makeFirstAccounts(strapi);
  await ensureWorkerToken(strapi);
}
