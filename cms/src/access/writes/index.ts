import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import { usualScope } from '../accounts/usual-scope';
import { currentScope, requestStore } from '../context';
import { checkPassword } from '../sessions/password';
import { translateRelations } from './relations';
import { rememberWhoChoseOwner, setByServer } from './server-set';
import { refuseUnwritable } from './unwritable';

const USER = 'plugin::users-permissions.user';

/** What holds for every write of a document, whichever route it came by. */
export function guardWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context;
    const who = currentScope();
    // The CMS admin and rules of ours say everything themselves.
    const isCaller = requestStore() !== undefined && who.role !== 'app';
    const documentId = 'documentId' in params && typeof params.documentId === 'string' ? params.documentId : undefined;
    const data = 'data' in params && isRecord(params.data) ? params.data : undefined;

    if (isCaller && documentId && (action === 'update' || action === 'delete'))
      await refuseUnwritable(strapi, uid, documentId);
    if (data && uid === USER) await checkAccount(strapi, action, data);
    if (data && (action === 'create' || action === 'update' || action === 'clone')) {
      if (isCaller && uid.startsWith('api::')) setByServer(uid, action === 'update' ? 'update' : 'create', data, who);
      await translateRelations(strapi, uid, data);
      const isPerson = isCaller || who.actor.kind === 'admin';
      if (isPerson && uid === 'api::client.client') await rememberWhoChoseOwner(strapi, documentId, data);
    }

    const result = await next();
    if (isCaller && action === 'delete' && deletedNothing(result)) throw new AppError('NOT_FOUND', 'Not Found');
    return result;
  });
}

async function checkAccount(strapi: Core.Strapi, action: string, data: Record<string, unknown>): Promise<void> {
  checkPassword(data.password);
  if (action === 'create') data.scope ??= await usualScope(strapi, data.role);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const deletedNothing = (result: unknown): boolean =>
  isRecord(result) && Array.isArray(result.entries) && result.entries.length === 0;
