import { isRole, serverSetFields } from '@rumbo/config/roles';
import type { Core, UID } from '@strapi/strapi';
import type { Identity } from '../identity';

/**
 * Fields that a caller cannot set are passed over, and those that follow from who is asking are filled in: a
 * comment's or an interaction's author, a view's owner, a sales user's own task, a strategy's owner, who gave a client its label.
 */
export function setByServer(
  uid: UID.ContentType,
  action: 'create' | 'update',
  data: Record<string, unknown>,
  who: Identity,
): void {
  const type = uid.split('.')[1] ?? '';
  const role = isRole(who.roleType) ? who.roleType : undefined;
  for (const field of serverSetFields(type, role)) delete data[field];

  if ((type === 'comment' || type === 'interaction') && action === 'create') data.author = who.userId;
  if (type === 'task' && action === 'create' && role === 'sales') data.assignee = who.userId;
  if (type === 'saved-view' && action === 'create') data.owner = who.userId;
  if (type === 'strategy' && action === 'create') data.owner ??= who.userId;
  if (type === 'categorisation') Object.assign(data, { setBy: 'person', setByUser: who.userId });
}

/**
 * An owner that a person chose outlives the next import. Asked once the relation is translated: a form that sends
 * the owner back as it was has chosen nothing.
 */
export async function rememberWhoChoseOwner(
  strapi: Core.Strapi,
  documentId: string | undefined,
  data: Record<string, unknown>,
): Promise<void> {
  if (!('owner' in data)) return;
  const { tableName } = strapi.db.metadata.get('api::client.client');
  const before: { owner_id: number | null } | undefined =
    documentId === undefined
      ? undefined
      : await strapi.db.getConnection(tableName).where({ document_id: documentId }).first('owner_id');
  if (data.owner !== (before?.owner_id ?? null)) data.ownerSetBy = 'person';
}
