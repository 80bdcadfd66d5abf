import type { StrategyBoard, StrategyCard, StrategyState } from '@rumbo/config/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { putJson } from '../../data/api';
import { useErrorText } from '../display/use-error-text';
import { readBoard } from './read-strategies';

const KEY = ['strategies', 'board'];

/** The board, and a card's way to another state: shown at once, taken back when the server refuses. */
export function useBoard() {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => readBoard(signal) });

  const move = async ({ id, name, state: before }: StrategyCard, state: StrategyState): Promise<void> => {
    if (state === before) return;
    const show = (next: StrategyState): void =>
      void client.setQueryData<StrategyBoard>(
        KEY,
        (board) =>
          board && { ...board, data: board.data.map((card) => (card.id === id ? { ...card, state: next } : card)) },
      );
    show(state);
    try {
      await putJson(`/api/strategies/${id}`, { data: { state } });
      notify('strategies.moved', { messageArgs: { name, state: translate(`values.${state}`) } });
      await refetch();
    } catch (refused) {
      show(before);
      notify(errorText(refused), { type: 'error' });
    }
  };
  return { data, error, refetch, move };
}
