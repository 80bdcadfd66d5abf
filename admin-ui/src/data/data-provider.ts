import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider } from 'react-admin';
import { callApi } from './api';
import { model } from './model';
import { fromStrapi, toStrapi } from './strapi-dialect';

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

export const dataProvider: DataProvider = simpleRestProvider('/api', httpClient, 'Content-Range');
