import type { StrategyBoard, StrategyImpact } from '@rumbo/config/api';
import { callApi } from '../../data/api';

export const readBoard = (signal: AbortSignal): Promise<StrategyBoard> => callApi('/api/strategies/board', { signal });

export const readImpact = async (id: string, signal: AbortSignal): Promise<StrategyImpact> =>
  (await callApi<{ data: StrategyImpact }>(`/api/strategies/${id}/impact`, { signal })).data;
