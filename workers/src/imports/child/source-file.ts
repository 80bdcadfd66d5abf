import type { Corrections, ProfileSettings, RecordField } from '@rumbo/config/api';
import type { RowWriter } from './row-writer';

/** A file to read, its bytes apart. */
export interface SourceFile {
  fileName: string;
  settings: ProfileSettings;
  corrections: Corrections;
  /** What the records of the profile's kind can state; not said: the file holds sale lines. */
  fields?: readonly RecordField[] | undefined;
  /** Sale lines come out as STAGED_ROWS; not said: as NDJSON. */
  staged?: boolean | undefined;
}

/** What the file turned out to be. */
export interface WhatIsRead {
  format: 'csv' | 'xlsx';
  sheet?: string;
  headerLine: number;
  /** A file of rejects that somebody has mended: what follows are corrections. */
  isMended: boolean;
  /** What follows is STAGED_ROWS with these columns and not NDJSON. */
  staged?: readonly string[] | undefined;
}

/** Where the rows go, and who hears of the reading. */
export interface Output {
  writer: RowWriter;
  /** Awaited once, when the header has been found to fit and before the first row is written. */
  onReady(read: WhatIsRead): Promise<void>;
  /** Called often, also where nothing can be written yet. */
  onProgress(): void;
}
