import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useErrorText } from '../../display/use-error-text';

/** Does something to a whole plan; afterwards every number that rests on goals is read again. Answers whether it was done. */
export function usePlanAction(): { act: (work: () => Promise<string | null>) => Promise<boolean>; busy: boolean } {
  const queries = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<string | null>): Promise<boolean> => {
    setBusy(true);
    try {
      const message = await work();
      if (message) notify(message, { type: 'success' });
      return true;
    } catch (error) {
      notify(errorText(error), { type: 'error' });
      return false;
    } finally {
      setBusy(false);
      await queries.invalidateQueries();
    }
  };
  return { act, busy };
}
