import { readFile } from 'node:fs/promises';
import { type Attachment, type AttachmentTarget, MAX_ATTACHMENT_BYTES } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { currentScope } from '../../access/context';
import { scopedQuery, scopedTransaction } from '../../facts/scoped-query';
import { isStored, storeFile } from '../../files';
import { lockFile } from '../../files/names';
import { kindOf } from './kinds/kind-of';
import { attachmentName } from './kinds/name';
import { attachmentsWhere } from './read-attachments';
import { sameEntry, TABLES } from './targets';

interface Upload {
  path: string;
  fileName: string;
  size: number;
  type: AttachmentTarget;
  on: string;
}

/**
 * Keeps a file and hangs it where it belongs. Throws TOO_LARGE, INVALID for a kind of file that is not taken, NOT_FOUND
 * for a target that is not visible, FORBIDDEN for a comment or an interaction of somebody else.
 */
export async function addAttachment({ path, fileName, size, type, on }: Upload): Promise<Attachment> {
  if (size > MAX_ATTACHMENT_BYTES)
    throw new AppError('TOO_LARGE', `${fileName} is larger than 10 MB; send a smaller one`, {
      reason: 'attachment-too-large',
    });
  const kind = kindOf(await readFile(path), fileName);
  if (!kind)
    throw new AppError('INVALID', `${fileName} is no image, PDF, Office file or text; send it as one of those`, {
      field: 'file',
      reason: 'attachment-kind',
    });
  const { sql, values } = sameEntry([on]);
  const [target] = await scopedQuery<{ id: number }>(`select t.id from ${TABLES[type]} t where ${sql}`, values);
  if (!target) throw new AppError('NOT_FOUND', `${type} refers to something that does not exist`, { field: type });

  const file = await storeFile(path);
  const { userId } = currentScope();
  const made = await scopedTransaction(async (query) => {
    // Until the row stands nobody may find the bytes without a name and remove them.
    await lockFile({ query }, file.sha256);
    if (!(await isStored(file.sha256)))
      throw new AppError('UNAVAILABLE', `The stored file of ${fileName} was just removed; send it again`);
    const rows = await query<{ id: number }>(
      `insert into rumbo.attachment (name, mime, size, sha256, uploaded_by, ${type}_id)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [attachmentName(fileName, kind), kind.mime, file.size, file.sha256, userId, target.id],
    );
    return rows[0]?.id;
  });
  const [attachment] = await attachmentsWhere(type, 'a.id = $1', [made]);
  return attachment as Attachment;
}
