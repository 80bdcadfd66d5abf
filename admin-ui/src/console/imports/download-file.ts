import { apiFetch } from '../../session';
import type { ImportRecord } from './import-record';

/** A link cannot carry the access token, so the file is fetched and handed to the browser. */
export async function downloadFile({ id, fileName }: ImportRecord): Promise<void> {
  const response = await apiFetch(`/api/imports/${id}/file`);
  if (!response.ok) return;
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName ?? 'import';
  link.click();
  URL.revokeObjectURL(url);
}
