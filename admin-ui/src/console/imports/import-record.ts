import { FINAL_IMPORT_STATES, type ImportCounts, type ImportState } from '@rumbo/config/api';
import type { ConsoleRecord } from '../../data/strapi-record';

export interface ImportRecord extends ConsoleRecord, ImportCounts {
  fileName: string | null;
  state: ImportState;
  reason: string | null;
  message: string | null;
  sender: string | null;
  subject: string | null;
  fileSize: string | number | null;
  receivedAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  source?: { id: string; name?: string } | null;
  profile?: { id: string; name?: string } | null;
  uploadedBy?: { displayName?: string } | null;
  duplicateOf?: { id: string; fileName?: string } | null;
}

/** While an import is under way its screen asks again and again. */
export const POLL_MS = 1_500;
/** Nothing is under way, but a mail may arrive at any moment. */
export const IDLE_POLL_MS = 5_000;

export const isUnderWay = (record: ImportRecord | undefined): boolean =>
  record !== undefined && !FINAL_IMPORT_STATES.includes(record.state);
