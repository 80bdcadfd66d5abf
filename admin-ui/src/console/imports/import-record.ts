import { FINAL_IMPORT_STATES, type ImportCounts, type ImportKind, type ImportState } from '@rumbo/config/api';
import type { ConsoleRecord } from '../../data/strapi-record';

export interface ImportRecord extends ConsoleRecord, ImportCounts {
  kind: ImportKind;
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
  dryRun?: boolean | null;
  preview?: Preview | null;
  source?: { id: string; name?: string } | null;
  profile?: { id: string; name?: string } | null;
  uploadedBy?: { displayName?: string } | null;
  duplicateOf?: { id: string; fileName?: string } | null;
}

/** What a dry run would have done; amounts are millionths as text. */
export interface Preview {
  documents: { new: number; changed: number; same: number; late: number };
  clients: { new: number; names: string[] };
  products: { new: number };
  changes: { document: string; before: Totals; after: Totals }[];
  counts: ImportCounts;
  /** Line by line; missing in previews of before lines were compared. */
  lines?: { new: number; changed: number; same: number; gone: number };
  differences?: Difference[];
  /** Of a file of records, which stand in `documents` and `lines` too. */
  records?: { kind: ImportKind; new: number; changed: number; same: number; names: string[] };
}

/** A line that would change, field by field. */
export interface Difference {
  row: number;
  document: string;
  fields: { field: string; before: string | null; after: string | null }[];
}

export interface Totals {
  lines: number;
  amount: string;
}

/** While an import is under way its screen asks again and again. */
export const POLL_MS = 1_500;
/** Nothing is under way, but a mail may arrive at any moment. */
export const IDLE_POLL_MS = 5_000;

/** A dry run that has ended waits for a person: apply or discard. */
export const isTried = (record: ImportRecord): boolean =>
  record.state === 'staged' && record.dryRun === true && Boolean(record.preview);

export const isUnderWay = (record: ImportRecord | undefined): boolean =>
  record !== undefined && !FINAL_IMPORT_STATES.includes(record.state) && !isTried(record);

/** It is in the numbers now. */
export const isStanding = ({ state }: ImportRecord): boolean => state === 'applied' || state === 'partly-applied';

/** i18n key of where a file came from that no source has taken yet. */
export const sourceKey = ({ sender }: ImportRecord): string => (sender ? 'imports.no_source' : 'imports.by_upload');
