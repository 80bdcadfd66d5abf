import type { Attachment, AttachmentTarget } from '@rumbo/config/api';
import { scopedQuery } from '../../facts/scoped-query';
import { notFound } from '../../http';
import { sameEntry, TABLES } from './targets';

/** Attachments of these entries that the caller sees, oldest first. */
export const attachmentsOf = (type: AttachmentTarget, on: readonly string[]): Promise<Attachment[]> => {
  const { sql, values } = sameEntry(on);
  return attachmentsWhere(type, sql, values);
};

/** Attachments `a` on entries `t` of a type for which the condition holds, oldest first. */
export async function attachmentsWhere(
  type: AttachmentTarget,
  condition: string,
  values: unknown[],
): Promise<Attachment[]> {
  const rows = await scopedQuery<Omit<Attachment, 'by'> & { by: string | null }>(
    `select a.id, a.name, a.mime, a.size,
            to_char(a.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
            case when u.id is not null
                 then json_build_object('id', u.id, 'label', coalesce(nullif(u.display_name, ''), u.username)) end::text as by,
            t.document_id as "on"
       from rumbo.attachment a
       join ${TABLES[type]} t on t.id = a.${type}_id
       left join up_users u on u.id = a.uploaded_by
      where ${condition} order by a.id`,
    values,
  );
  return rows.map(({ by, ...row }) => ({ ...row, by: JSON.parse(by ?? 'null') }));
}

/** Where the bytes are, for whoever sees what they are on. */
export async function storedAttachment(id: number): Promise<{ name: string; mime: string; sha256: string }> {
  const rows = await scopedQuery<{ name: string; mime: string; sha256: string }>(
    'select name, mime, sha256 from rumbo.attachment where id = $1',
    [id],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}
