import type { LineTrace, TraceAnswer, TraceQuestion } from '@rumbo/config/api';
import { getJson, postJson } from './request';

/** As many as a phone shows of a number; the largest come first. */
const MOST = 200;

export const readRows = (question: TraceQuestion, signal: AbortSignal): Promise<TraceAnswer> =>
  postJson('/api/analysis/trace', { ...question, pageSize: MOST }, signal);

/** Files and mails that stated a line's document, the newest first. */
export const readOrigin = async (lineId: string, signal: AbortSignal): Promise<LineTrace> =>
  (await getJson<{ data: LineTrace }>(`/api/sales/${encodeURIComponent(lineId)}/trace`, {}, signal)).data;
