import type { CategoriseAnswer, CategoriseInput, UndoChoiceAnswer } from '@rumbo/config/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { postJson } from '../../../data/api';
import { useErrorText } from '../../display/use-error-text';
import { useUndoNotice } from '../../display/use-undo-notice';

/** What is asked: the view travels as the table asks it, numbers as text. */
type Question = Omit<CategoriseInput, 'view' | 'variable'> & { variable: string; view?: object };

/** Sets categories and reasons, says for how many clients, and takes it back when asked. */
export function useCategorise({ onDone }: { onDone: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const offerUndo = useUndoNotice();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const readAgain = () => queries.invalidateQueries({ queryKey: ['analysis'] });
  const failed = (error: unknown): void => notify(errorText(error), { type: 'error' });
  const undo = async (token: string): Promise<void> => {
    try {
      const { data } = await postJson<UndoChoiceAnswer>('/api/analysis/categorise/undo', { undo: token });
      await readAgain();
      notify(data.kept > 0 ? 'bulk.undone_partly' : 'bulk.undone', {
        messageArgs: { smart_count: data.kept || data.clients },
      });
    } catch (error) {
      failed(error);
    }
  };
  return useMutation({
    mutationFn: (question: Question) => postJson<CategoriseAnswer>('/api/analysis/categorise', question),
    onSuccess: async ({ data }) => {
      onDone();
      offerUndo(translate('bulk.done', { smart_count: data.clients }), () => void undo(data.undo));
      await readAgain();
    },
    onError: failed,
  });
}
