import { AppError } from '@rumbo/config/errors';
import type { Core, UID } from '@strapi/strapi';

/**
 * Row-level security passes over what may not be written, and Strapi then answers 200 (204 to a delete) as if it
 * had been done. Asked beforehand: an entry that is not visible is not there (404), one that is visible but somebody
 * else's to change is forbidden (403). `for update` asks the rules for writing.
 */
export async function refuseUnwritable(strapi: Core.Strapi, uid: UID.ContentType, documentId: string): Promise<void> {
  const { tableName } = strapi.db.metadata.get(uid);
  const find = () => strapi.db.getConnection(tableName).where({ document_id: documentId }).first('id');
  if (await find().forUpdate()) return;
  if (await find()) throw new AppError('FORBIDDEN', 'This entry is somebody else’s to change');
  throw new AppError('NOT_FOUND', 'Not Found');
}
