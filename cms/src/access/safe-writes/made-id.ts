import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { scopedQuery } from '../../facts/scoped-query';
import { asSystem } from '../context';
import { routeOf } from './route';

interface MadeId {
  uid: string;
  documentId: string;
}
const made = new AsyncLocalStorage<MadeId | null>();

/**
 * Whoever works without a network names what they make (`data.documentId`, only beside an Idempotency-Key), so that what
 * they write next may refer to it before the server has heard of either. Throws INVALID for a name that is not one.
 */
export function takeMadeId(ctx: Context, next: () => Promise<unknown>): Promise<unknown> {
  const { uid, action } = routeOf(ctx);
  const { data } = (ctx.request as { body?: { data?: { documentId?: unknown } } }).body ?? {};
  const documentId = data?.documentId;
  if (!uid || action !== 'create' || documentId === undefined) return next();
  if (typeof documentId !== 'string' || !/^[a-z][a-z0-9]{23}$/.test(documentId))
    throw new AppError('INVALID', 'documentId is 24 small letters and digits, a letter first', { field: 'documentId' });
  // Strapi refuses it in a body.
  delete data?.documentId;
  return made.run({ uid, documentId }, next);
}

/** Gives the entry that is being made the name its maker chose. Throws CONFLICT when it is taken, by whomever. */
export function nameWhatIsMade(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const asked = made.getStore();
    if (asked?.uid !== context.uid || context.action !== 'create') return next();
    const { tableName } = strapi.db.metadata.get(context.uid);
    const taken = await asSystem(() =>
      scopedQuery(`select 1 from public."${tableName}" where document_id = $1`, [asked.documentId]),
    );
    if (taken.length > 0)
      throw new AppError('CONFLICT', 'This documentId is taken; make another', { field: 'documentId' });
    const params = context.params as { data: Record<string, unknown> };
    params.data = { ...params.data, documentId: asked.documentId };
    // What follows from it (a next task, a work item) is named by the server.
    return made.run(null, next);
  });
}
