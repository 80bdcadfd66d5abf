import type { Attachment, Timeline, TimelineItem, TimelineKind, TimelineQuery } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { clientFor } from '../../analysis/queries/scope';
import { attachmentsWhere } from '../../attachment/read-attachments';
import { SOURCES } from './sources';

interface Row {
  kind: TimelineKind;
  id: string;
  /** ISO moment with microseconds: the cursor must be exact. */
  at: string;
  by: string | null;
  detail: string;
}

/**
 * What happened with a client, newest first, as the caller sees it: one statement over the sources asked for, each cut
 * to a page before they are put in one order. Throws NOT_FOUND for a client outside of the caller's sight.
 */
export async function readTimeline(client: string, { before, kinds, limit }: TimelineQuery): Promise<Timeline> {
  const number = await clientFor(client);
  const [at = null, kind = null, id = null] = before?.split('_') ?? [];
  const parts = [...new Set(kinds)].map(
    (one) => `(select '${one}'::text collate "C" as kind, s.* from (${SOURCES[one]}) s
      where $2::timestamptz is null or (s.at, '${one}'::text collate "C", s.id) < ($2::timestamptz, $3::text collate "C", $4::bigint)
      order by s.at desc, s.id desc limit $5)`,
  );
  const rows = await scopedQuery<Row>(
    `select e.kind, e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.detail::text,
            case when u.id is not null
                 then json_build_object('id', u.id, 'label', coalesce(nullif(u.display_name, ''), u.username)) end::text as by
       from (${parts.join(' union all ')}) e left join up_users u on u.id = e.by_id
      order by e.at desc, e.kind desc, e.id desc limit $5`,
    [number, at, kind, id, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: await withAttachments(page),
    meta: { next: rows.length > limit && last ? `${last.at}_${last.kind}_${last.id}` : null },
  };
}

async function withAttachments(rows: readonly Row[]): Promise<TimelineItem[]> {
  const numbers = (wanted: TimelineKind) => rows.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
  const [interactions, comments, files] = await Promise.all([
    attachmentsWhere('interaction', 't.id = any ($1::int[])', [numbers('interaction')]),
    attachmentsWhere('comment', 't.id = any ($1::int[])', [numbers('comment')]),
    attachmentsWhere('client', 'a.id = any ($1::int[])', [numbers('file')]),
  ]);
  const onIt = (id: number, kind: TimelineKind, on: string | undefined): Attachment[] => {
    if (kind === 'file') return files.filter((file) => file.id === id);
    if (kind === 'interaction') return interactions.filter((file) => file.on === on);
    return kind === 'comment' ? comments.filter((file) => file.on === on) : [];
  };
  return rows.map(({ kind, id, at, by, detail }) => {
    const said = JSON.parse(detail) as { documentId?: string };
    return {
      kind,
      id: Number(id),
      at: kind.endsWith('-purchase') ? at.slice(0, 10) : `${at.slice(0, 23)}Z`,
      by: JSON.parse(by ?? 'null'),
      detail: said,
      attachments: onIt(Number(id), kind, said.documentId),
      // Each source's statement builds the detail of its kind.
    } as TimelineItem;
  });
}
