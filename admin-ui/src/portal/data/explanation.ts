import type { Explanation } from '@rumbo/config/api';
import { getJson } from './request';

/** Why a client has its category of sales in `month` (yyyy-MM). */
export async function readExplanation(client: string, month: string, signal: AbortSignal): Promise<Explanation> {
  const question = { client, month, variable: 'revenue' };
  return (await getJson<{ data: Explanation }>('/api/analysis/explain', question, signal)).data;
}
