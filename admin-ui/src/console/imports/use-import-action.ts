import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { HttpError, useNotify } from 'react-admin';
import { postJson } from '../../data/api';
import { useErrorText } from '../display/use-error-text';

export type ImportAction = 'undo' | 'redo' | 'assign' | 'apply' | 'cancel' | 'read-again' | 'release' | 'block';

const CONFLICT = 409;

/** Sends a decision about an import; afterwards everything on screen is read again, for the numbers moved too. */
export function useImportAction(importId: string): {
  act: <T>(action: ImportAction, body?: Record<string, unknown>) => Promise<T | null>;
  busy: ImportAction | null;
} {
  const notify = useNotify();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [busy, setBusy] = useState<ImportAction | null>(null);

  const act = async <T>(action: ImportAction, body: Record<string, unknown> = {}): Promise<T | null> => {
    setBusy(action);
    try {
      const { data } = await postJson<{ data: T }>(`/api/imports/${importId}/${action}`, body);
      await queries.invalidateQueries();
      return data;
    } catch (error) {
      const isConflict = error instanceof HttpError && error.status === CONFLICT;
      notify(isConflict ? 'imports.act.conflict' : errorText(error), { type: 'error' });
      return null;
    } finally {
      setBusy(null);
    }
  };
  return { act, busy };
}
