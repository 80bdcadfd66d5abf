import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import { currentScope, requestStore } from '../context';
import { checkPassword } from '../sessions/password';
import { usualScope } from '../accounts/usual-scope';
import { translateRelations } from './relations';
import { setByServer } from './server-set';
import { refuseUnwritable } from './unwritable';

/** What holds for every write of a document, whichever route it came by. */
export function guardWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context;
    const data: Record<string, unknown> | undefined = 'data' in params && isRecord(params.data) ? params.data : undefined;
    const who = currentScope();
    // The CMS admin and rules of ours say everything themselves.
    const isCaller = requestStore() !== undefined && who.role !== 'app';

    if (isCaller && (action === 'update' || action === 'delete') && 'documentId' in params && typeof params.documentId === 'string') {
      await refuseUnwritable(strapi, uid, params.documentId);
    }
    if (data && uid === 'plugin::users-permissions.user') {
      checkPassword(data.password);
      if (action === 'create') data.scope ??= await usualScope(strapi, data.role);
    }
    if (data && (action === 'create' || action === 'update' || action === 'clone')) {
      if (isCaller && uid.startsWith('api::')) setByServer(uid, action === 'update' ? 'update' : 'create', data, who);
      await translateRelations(strapi, uid, data);
    }
    const result = await next();
    if (isCaller && action === 'delete' && deletedNothing(result)) throw new AppError('NOT_FOUND', 'Not Found');
    return result;
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const deletedNothing = (result: unknown): boolean =>
  isRecord(result) && Array.isArray(result.entries) && result.entries.length === 0;
