import type { LineTrace, TraceAnswer, TraceQuestion } from '@rumbo/config/api';
import { callApi } from '../../data/api';

export const PAGE_SIZE = 25;

export const readTrace = (question: TraceQuestion, page: number, signal: AbortSignal): Promise<TraceAnswer> =>
  callApi('/api/analysis/trace', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...question, page, pageSize: PAGE_SIZE }),
    signal,
  });

export const readLine = (lineId: string, signal: AbortSignal): Promise<{ data: LineTrace }> =>
  callApi(`/api/sales/${encodeURIComponent(lineId)}/trace`, { signal });
