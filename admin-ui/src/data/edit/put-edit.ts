import { HttpError } from 'react-admin';
import { ofVersion } from '../../clash/compare';
import { callApi } from '../api';
import { fromStrapi, toStrapi } from '../strapi-dialect';
import type { ConsoleRecord } from '../strapi-record';
import { askWhichStay } from './clash-question';
import { type Edit, type Sent, saveEdit } from './save-edit';

interface Options {
  /** Goes beside the data: for which tasks of a series an edit is. */
  beside?: Readonly<Record<string, unknown>>;
}

/**
 * Saves an edit so that it writes over nobody, and answers the entry as it stands then. Rejects with an HttpError:
 * EDIT_LEFT when the person left the question about a clash, else what the server refused.
 */
export async function putEdit(edit: Edit, { beside }: Options = {}): Promise<ConsoleRecord> {
  const { type, seen } = edit;
  // As it is read: the answer names the same relations.
  const call = toStrapi({ url: `/api/${type.path}/${seen.id}` }, () => type);
  const recordOf = (data: unknown) => fromStrapi({ data }, call).json as ConsoleRecord;

  const send = async (data: object, { updatedAt }: ConsoleRecord): Promise<Sent> => {
    try {
      const answer = await callApi<{ data: unknown }>(call.path, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', ...ofVersion(String(updatedAt)) },
        body: JSON.stringify({ data, ...beside }),
      });
      return { saved: recordOf(answer.data) };
    } catch (error) {
      const stale = staleIn(error);
      if (!stale) throw error;
      return { current: recordOf(stale.current), by: stale.by };
    }
  };

  const saved = await saveEdit(edit, { send, ask: askWhichStay });
  if (!saved) throw new HttpError('EDIT_LEFT', 409, { code: 'EDIT_LEFT' });
  return saved;
}

/** What a refusal by version tells; null for any other failure, and where the entry may not be read. */
function staleIn(error: unknown): { current: unknown; by: string | null } | null {
  const { code, details } = (error instanceof HttpError && error.body) || {};
  return code === 'STALE' && details?.current ? { current: details.current, by: details.by ?? null } : null;
}
