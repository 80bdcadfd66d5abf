import type { ExportRequest } from '@rumbo/config/api';
import type { Sheet } from '../../../spreadsheet/sheet';
import { analysisSheet } from './analysis';
import { groupsSheet } from './groups';
import { salesSheet } from './sales';

/** Opens what is to be exported, as whoever asks. The caller closes it. */
export function openSheet(request: ExportRequest, now: Date): Promise<Sheet> {
  if (request.of === 'sales') return salesSheet(request, now);
  return request.by === undefined ? analysisSheet(request, now) : groupsSheet({ ...request, by: request.by }, now);
}
