import { useQueryClient } from '@tanstack/react-query';
import { HttpError, type RaRecord, useNotify, useRedirect } from 'react-admin';
import { loadCompany } from '../../data/company';
import { useErrorText } from '../display/use-error-text';
import { useOwnType } from './use-own-type';

/** What follows a save: the entry's page and a word, or the reason in words (messages of fields stand beside them). */
export function useSaved() {
  const type = useOwnType();
  const notify = useNotify();
  const redirect = useRedirect();
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  return (message: string) => ({
    onSuccess: (record: RaRecord): void => {
      // Lists left behind too: an undone delete brings back what they held.
      void queryClient.invalidateQueries({ queryKey: [type.path, 'getList'], refetchType: 'all' });
      if (type.kind === 'single') void loadCompany();
      notify(message, { type: 'success' });
      redirect(type.kind === 'single' ? `/${type.path}` : `/${type.path}/${record.id}/show`);
    },
    onError: (error: unknown): void => {
      const hasFields = error instanceof HttpError && Boolean(error.body?.errors);
      notify(hasFields ? 'ra.message.invalid_form' : errorText(error), { type: 'error' });
    },
  });
}
