import type { Alert } from '@rumbo/config/api';
import { currentScope } from '../../../../access/context';
import { plannedQuery } from '../../../../facts/scoped-query';
import type { Situation } from '../read-situation';

const HOUR_MS = 3_600_000;

/** Sources that deliver by themselves and have been silent for longer than they may; who sees all rows hears of them. */
export async function lateSources({ now }: Situation): Promise<Alert[]> {
  if (currentScope().role === 'rep') return [];
  const rows = await plannedQuery<{ id: number; name: string; last_ms: string }>(
    `select s.id, s.name, (extract(epoch from last.at) * 1000)::bigint::text as last_ms
       from public.sources s
      cross join lateral (select max(i.received_at) as at from public.imports i where i.source_id = s.id) last
      where s.active and s.kind <> 'upload' and s.late_after_hours is not null
        and last.at < $1::timestamptz - make_interval(hours => s.late_after_hours)
      order by s.name`,
    [now.toISOString()],
  );
  return rows.map(({ id, name, last_ms }) => ({
    key: `late-source:${id}:${last_ms}`,
    kind: 'late-source',
    source: name,
    hours: Math.floor((now.getTime() - Number(last_ms)) / HOUR_MS),
    lastReceived: new Date(Number(last_ms)).toISOString(),
  }));
}
