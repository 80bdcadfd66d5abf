import { useQueryClient } from '@tanstack/react-query';
import { HttpError, useAddUndoableMutation, useNotify, useTranslate } from 'react-admin';
import { callApi, postJson, putJson } from '../../../data/api';
import { useUploads } from '../../attachments/use-uploads';
import { useErrorText } from '../../display/use-error-text';
import type { InteractionKind } from './kinds';

/** What is said of an interaction; left out, `at` is now. */
export interface LogEntry {
  kind: InteractionKind;
  note: string;
  at?: string;
  minutes: number | null;
  /** documentId */
  contact: string | null;
}

/** Writes what happened with a client: saved at once, and undone for a few seconds. */
export function useLog(client: string) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const addUndoable = useAddUndoableMutation();
  const { uploads, send, forget } = useUploads();
  const readAgain = () => queries.invalidateQueries({ queryKey: ['timeline', client] });
  const fail = (error: unknown): void => notify(errorText(error), { type: 'error' });
  /** Takes back a write that stands, when it is undone in time. */
  const undoable = (text: string, takeBack: () => Promise<unknown>): void => {
    addUndoable(({ isUndo }) => {
      if (isUndo) takeBack().then(readAgain).catch(fail);
    });
    notify(text, { undoable: true });
  };
  const remove = (path: string) => callApi(path, { method: 'DELETE' });
  /** The files follow what they are on; those that are refused stay in `uploads`. */
  const attach = async (type: 'interaction' | 'comment', id: string, files: readonly File[]): Promise<void> => {
    if (files.length > 0) await send(files, { type, id });
    await readAgain();
  };

  return {
    uploads,
    forget,
    readAgain,
    fail,
    undoable,
    /** What a refusal says, in the user's words. */
    problem: (error: unknown): string =>
      translate(`client.problems.${error instanceof HttpError ? error.body?.code : ''}`, { _: errorText(error) }),
    async log({ note, ...entry }: LogEntry, files: readonly File[]): Promise<void> {
      const { data } = await postJson<{ data: { documentId: string } }>('/api/interactions', {
        data: { ...entry, note: note.trim() || null, client },
      });
      await attach('interaction', data.documentId, files);
      undoable(`client.logged.${entry.kind}`, () => remove(`/api/interactions/${data.documentId}`));
    },
    async comment(body: string, files: readonly File[]): Promise<void> {
      const { data } = await postJson<{ data: { documentId: string } }>('/api/comments', { data: { body, client } });
      await attach('comment', data.documentId, files);
      undoable('client.logged.comment', () => remove(`/api/comments/${data.documentId}`));
    },
    async change(id: string, { note, ...entry }: LogEntry): Promise<void> {
      await putJson(`/api/interactions/${id}`, { data: { ...entry, note: note.trim() || null } });
      await readAgain();
    },
  };
}
