import type { LineTrace, Statement } from '@rumbo/config/api';
import { scopedQuery } from '../../facts/scoped-query';
import { systemPool } from '../../facts/transaction';
import { notFound } from '../../http';

/**
 * The import, file, row and mail a line comes from, and every other import that stated its document, newest
 * first. A line outside of the caller's scope is not found.
 */
export async function traceLine(contentId: number, row: number): Promise<LineTrace> {
  // The scope decides whether the line is there; what an import is called is no secret to who may see its line.
  const seen = await scopedQuery<{ document_id: string }>(
    'select document_id from rumbo.sale_line where content_id = $1 and row_no = $2',
    [contentId, row],
  );
  if (!seen[0]) throw notFound();
  const { rows } = await systemPool().query<Statement & { document: string }>(
    `select d.key as document, i.id as "importId", i.document_id as "documentId", i.file_name as "fileName", i.state, i.received_at as "receivedAt",
            i.sender, i.subject, i.message_id as "messageId", case when c.id = $2 then $3::int end as row, c.live, c.undone
       from rumbo.document d
       join rumbo.document_claim own on own.id = $2
       join rumbo.document_claim c on c.document_id = d.id and c.line_key = own.line_key
       join public.imports i on i.id = c.import_id
      where d.id = $1 order by c.priority desc, c.received_order desc, c.id desc`,
    [seen[0].document_id, contentId, row],
  );
  return {
    document: rows[0]?.document ?? '',
    statements: rows.map(({ document: _document, ...statement }) => statement),
  };
}
