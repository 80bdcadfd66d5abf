import type { TypeMeta } from '@rumbo/config/api';
import { addPopulate, listParams, readListQuery } from './strapi-query';
import { toBody, toRecord } from './strapi-record';

export interface Call {
  path: string;
  method: string;
  body?: string;
  /** First row asked for; lists only. */
  offset?: number;
  /** Single types: screens know the one entry by its path. */
  singleId?: string;
}

interface SimpleRestCall {
  url: string;
  method?: string;
  body?: BodyInit | null;
}

type TypeOf = (path: string) => TypeMeta | undefined;

/** A call of ra-data-simple-rest → the same call as Strapi understands it. */
export function toStrapi({ url, method = 'GET', body }: SimpleRestCall, typeOf: TypeOf): Call {
  const [path = '', search = ''] = url.split('?');
  const [, api = '', resource = '', id] = path.split('/');
  const type = typeOf(resource);
  const isSingle = type?.kind === 'single';
  const entry = id === undefined || isSingle ? `/${api}/${resource}` : `/${api}/${resource}/${id}`;
  const single = isSingle ? { singleId: resource } : {};

  if (method === 'GET' && id === undefined) {
    const query = readListQuery(new URLSearchParams(search));
    return { path: `${entry}?${listParams(query, type)}`, method, offset: query.range?.[0] ?? 0 };
  }
  if (method === 'DELETE') return { path: entry, method };

  const params = new URLSearchParams();
  addPopulate(params, type, 'entry');
  const full = params.size > 0 ? `${entry}?${params}` : entry;
  if (method === 'GET') return { path: full, method, ...single };
  const record: unknown = typeof body === 'string' ? JSON.parse(body) : {};
  return { path: full, method, body: JSON.stringify({ data: toBody(record, type) }), ...single };
}

interface Answer {
  json: unknown;
  /** `items 0-24/319`, as ra-data-simple-rest reads totals. */
  contentRange?: string;
}

/** An answer of Strapi → what ra-data-simple-rest expects. Plain lists (users) carry no total: theirs is what came. */
export function fromStrapi(answer: unknown, call: Call): Answer {
  const { data, meta } = envelope(answer);
  if (!Array.isArray(data)) {
    const record = data === null || data === undefined ? { id: lastPart(call.path) } : toRecord(data);
    return { json: call.singleId ? { ...record, id: call.singleId } : record };
  }
  const offset = call.offset ?? 0;
  const total = meta?.pagination?.total ?? offset + data.length;
  return {
    json: data.map(toRecord),
    contentRange: `items ${offset}-${offset + Math.max(data.length - 1, 0)}/${total}`,
  };
}

interface Envelope {
  data: unknown;
  meta?: { pagination?: { total?: number } };
}

const envelope = (answer: unknown): Envelope =>
  typeof answer === 'object' && answer !== null && 'data' in answer ? (answer as Envelope) : { data: answer };

const lastPart = (path: string): string => path.split('?')[0]?.split('/').at(-1) ?? '';
