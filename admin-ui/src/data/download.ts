import { apiFetch } from '../session';
import { saveAnswer } from './save-answer';

/** A file of the API, fetched with the session; `name` is for when the server names none. */
export async function download(path: string, name: string): Promise<void> {
  const response = await apiFetch(path);
  if (response.ok) await saveAnswer(response, name);
}
