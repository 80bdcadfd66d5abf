import { download } from '../../data/download';
import type { ImportRecord } from './import-record';

export const downloadFile = ({ id, fileName }: ImportRecord): Promise<void> =>
  download(`/api/imports/${id}/file`, fileName ?? 'import');

/** The rejected rows under the name by which they find their import again; what is wrong in the language of the screen. */
export const downloadRejects = (importId: string, format: 'csv' | 'xlsx', lang: string): Promise<void> =>
  download(`/api/imports/${importId}/rejects?format=${format}&lang=${lang}`, `rechazos-${importId}.${format}`);
