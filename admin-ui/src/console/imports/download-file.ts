import { apiFetch } from '../../session';
import type { ImportRecord } from './import-record';

export const downloadFile = ({ id, fileName }: ImportRecord): Promise<void> =>
  download(`/api/imports/${id}/file`, fileName ?? 'import');

/** The rejected rows under the name by which they find their import again. */
export const downloadRejects = (importId: string, format: 'csv' | 'xlsx'): Promise<void> =>
  download(`/api/imports/${importId}/rejects?format=${format}`, `rechazos-${importId}.${format}`);

/** A link cannot carry the access token, so the file is fetched and handed to the browser. */
async function download(path: string, name: string): Promise<void> {
  const response = await apiFetch(path);
  if (!response.ok) return;
  const stated = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = stated === undefined ? name : decodeURIComponent(stated);
  link.click();
  URL.revokeObjectURL(url);
}
