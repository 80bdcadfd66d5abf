import { saveAnswer } from '../../data/save-answer';
import { apiFetch } from '../../session';
import type { ImportRecord } from './import-record';

export const downloadFile = ({ id, fileName }: ImportRecord): Promise<void> =>
  download(`/api/imports/${id}/file`, fileName ?? 'import');

/** The rejected rows under the name by which they find their import again. */
export const downloadRejects = (importId: string, format: 'csv' | 'xlsx'): Promise<void> =>
  download(`/api/imports/${importId}/rejects?format=${format}`, `rechazos-${importId}.${format}`);

async function download(path: string, name: string): Promise<void> {
  const response = await apiFetch(path);
  if (response.ok) await saveAnswer(response, name);
}
