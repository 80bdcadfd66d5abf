import { isRole, serverSetFields } from '@rumbo/config/roles';
import type { UID } from '@strapi/strapi';
import type { Identity } from '../identity';

/**
 * Fields that a caller cannot set are passed over, and those that follow from who is asking are filled in: a
 * comment's author, a sales user's own task, who gave a client its label or its owner.
 */
export function setByServer(uid: UID.ContentType, action: 'create' | 'update', data: Record<string, unknown>, who: Identity): void {
  const type = uid.split('.')[1] ?? '';
  const role = isRole(who.roleType) ? who.roleType : undefined;
  for (const field of serverSetFields(type, role)) delete data[field];

  if (type === 'comment' && action === 'create') data.author = who.userId;
  if (type === 'task' && action === 'create' && role === 'sales') data.assignee = who.userId;
  if (type === 'client' && 'owner' in data) data.ownerSetBy = 'person';
  if (type === 'categorisation') Object.assign(data, { setBy: 'person', setByUser: who.userId });
}
