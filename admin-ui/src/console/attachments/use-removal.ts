import type { Attachment } from '@rumbo/config/api';
import { useState } from 'react';
import { useAddUndoableMutation, useNotify } from 'react-admin';
import { callApi } from '../../data/api';
import { useErrorText } from '../display/use-error-text';

/** Takes attachments away: out of sight at once, and sent when the time to undo is over. */
export function useRemoval(onGone: (() => unknown) | undefined) {
  const notify = useNotify();
  const errorText = useErrorText();
  const addUndoable = useAddUndoableMutation();
  const [hidden, setHidden] = useState<readonly number[]>([]);
  return {
    isHidden: (id: number): boolean => hidden.includes(id),
    remove({ id, name }: Attachment): void {
      const show = (): void => setHidden((ids) => ids.filter((one) => one !== id));
      setHidden((ids) => [...ids, id]);
      addUndoable(({ isUndo }) => {
        if (isUndo) return show();
        callApi(`/api/attachments/${id}`, { method: 'DELETE' })
          .then(onGone)
          .catch((error) => {
            show();
            notify(errorText(error), { type: 'error' });
          });
      });
      notify('attachments.deleted', { undoable: true, messageArgs: { name } });
    },
  };
}
