import type { LineTrace, TraceAnswer, TraceQuestion } from '@rumbo/config/api';
import { callApi, postJson } from '../../data/api';

export const PAGE_SIZE = 25;

export const readTrace = (question: TraceQuestion, page: number, signal: AbortSignal): Promise<TraceAnswer> =>
  postJson('/api/analysis/trace', { ...question, page, pageSize: PAGE_SIZE }, signal);

export const readLine = (lineId: string, signal: AbortSignal): Promise<{ data: LineTrace }> =>
  callApi(`/api/sales/${encodeURIComponent(lineId)}/trace`, { signal });
