import { useState } from 'react';
import { useAddUndoableMutation, useNotify } from 'react-admin';
import { callApi } from '../../../data/api';
import { useLog } from '../log/use-log';
import type { SaidItem } from './Said';

/** Where an item is written. */
export const pathOf = ({ kind, detail }: SaidItem): string =>
  `/api/${kind === 'comment' ? 'comments' : 'interactions'}/${detail.documentId}`;

/** Takes what one has said away: out of sight at once, and sent when the time to undo is over. */
export function useSaid(client: string) {
  const notify = useNotify();
  const addUndoable = useAddUndoableMutation();
  const { readAgain, fail } = useLog(client);
  const [isHidden, setHidden] = useState(false);
  return {
    isHidden,
    remove(item: SaidItem): void {
      setHidden(true);
      addUndoable(({ isUndo }) => {
        if (isUndo) return setHidden(false);
        callApi(pathOf(item), { method: 'DELETE' })
          .then(readAgain)
          .catch((error) => {
            setHidden(false);
            fail(error);
          });
      });
      notify(item.kind === 'comment' ? 'comments.deleted' : 'client.deleted', { undoable: true });
    },
  };
}
