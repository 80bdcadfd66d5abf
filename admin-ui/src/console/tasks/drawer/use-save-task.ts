import type { SeriesScope } from '@rumbo/config/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { HttpError, useNotify } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { postJson } from '../../../data/api';
import { putEdit } from '../../../data/edit/put-edit';
import { type ConsoleRecord, toBody } from '../../../data/strapi-record';
import { useErrorText } from '../../display/use-error-text';
import { useOwnType } from '../../types/use-own-type';
import type { TaskChanges } from './changes';

/** Makes and changes tasks; each answers with messages by field when the server refuses, and closes when it is done. */
export function useSaveTask(onDone: () => void) {
  const type = useOwnType();
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [isSaving, setSaving] = useState(false);

  const send = async (write: () => Promise<unknown>, message: string): Promise<object | undefined> => {
    setSaving(true);
    try {
      await write();
      // A task is on boards, calendars, cards of clients: whatever is on the page is read again.
      void client.invalidateQueries();
      notify(message, { type: 'success' });
      onDone();
      return undefined;
    } catch (refused) {
      const errors: object | undefined = refused instanceof HttpError ? refused.body?.errors : undefined;
      notify(errors ? 'ra.message.invalid_form' : errorText(refused), { type: 'error' });
      return errors;
    } finally {
      setSaving(false);
    }
  };

  return {
    isSaving,
    make: (values: FieldValues) =>
      send(() => postJson('/api/tasks', { data: toBody(values, type) }), 'taskForm.created'),
    /** `series`: which tasks of its series the change is for. */
    change: async (
      seen: ConsoleRecord,
      data: TaskChanges,
      { series, message = 'taskForm.saved' }: { series?: SeriesScope; message?: string } = {},
    ): Promise<object | undefined> => {
      if (Object.keys(data).length === 0) return void onDone();
      return send(() => putEdit({ type, seen, values: data }, { beside: { series } }), message);
    },
  };
}
