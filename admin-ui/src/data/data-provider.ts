import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider } from 'react-admin';
import { callApi } from './api';
import { putEdit } from './edit/put-edit';
import { model } from './model';
import { fromStrapi, toStrapi } from './strapi-dialect';
import type { ConsoleRecord } from './strapi-record';

interface Answer {
  status: number;
  headers: Headers;
  body: string;
  json: unknown;
}

interface CallOptions {
  method?: string;
  body?: BodyInit | null;
  signal?: AbortSignal | null;
}

/** The `httpClient` of ra-data-simple-rest: speaks Strapi's dialect underneath. */
async function httpClient(url: string, options: CallOptions = {}): Promise<Answer> {
  const call = toStrapi({ url, method: options.method, body: options.body }, model.typeOf);
  const answer = await callApi<unknown>(call.path, {
    method: call.method,
    ...(call.body ? { body: call.body, headers: { 'Content-Type': 'application/json' } } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const { json, contentRange } = fromStrapi(answer, call);
  const headers = new Headers(contentRange ? { 'content-range': contentRange } : {});
  return { status: 200, headers, body: '', json };
}

const simple = simpleRestProvider('/api', httpClient, 'Content-Range');

export const dataProvider: DataProvider = {
  ...simple,
  /** What was seen before tells what the person changed, and of which version; accounts have none to check. */
  async update(resource, params) {
    const type = model.typeOf(resource);
    const seen = params.previousData as ConsoleRecord | undefined;
    if (!type || typeof seen?.['updatedAt'] !== 'string') return simple.update(resource, params);
    const data = await putEdit({ type, seen: { ...seen, id: String(params.id) }, values: params.data });
    return { data: data as never };
  },
};
