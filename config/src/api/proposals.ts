import type { ProfileSettings, RejectCode } from './imports';

/** Why something was concluded, or is asked; the words stand in the screens' i18n. */
export type ProposalReason =
  | 'byte-order-mark'
  | 'zero-bytes'
  | 'valid-utf8'
  | 'plain-letters'
  /** `count` letters with accents read as such. */
  | 'accents'
  /** Cuts `count` of `total` rows into `width` cells. */
  | 'equal-rows'
  | 'one-cell'
  /** `count` of its cells are names of fields. */
  | 'field-names'
  | 'first-texts'
  /** The first sheet that people see, of `count`. */
  | 'first-visible'
  | 'year-first'
  | 'first-above-twelve'
  | 'second-above-twelve'
  | 'none-above-twelve'
  | 'both-orders'
  | 'decimal-point'
  | 'decimal-comma'
  | 'no-mark'
  /** `mark` may part thousands or three decimals. */
  | 'thousands-or-decimals'
  | 'contradicting-cells'
  /** There is a header and no row below it. */
  | 'no-row'
  | 'no-column';

interface Because {
  because: ProposalReason;
  args?: Record<string, string | number>;
}

/** What was concluded, and the cell or count that speaks for it. */
export interface Evidence extends Because {
  about: 'encoding' | 'delimiter' | 'sheet' | 'headerRow' | 'dates' | 'decimal';
  value: string;
  /** The header of the column that tells, the cell, and the line of the file it stands on. */
  column?: string;
  example?: string;
  line?: number;
}

/** What the file does not tell; a person chooses one of the options, or writes another. */
export interface Question extends Because {
  about:
    | 'dates'
    | 'decimal'
    | 'column'
    /** No column holds the field: one of these values does for the whole file. */
    | 'constant';
  /** The header whose cells raise it; the field that no column was found for. */
  column?: string;
  field?: string;
  options: string[];
  examples: string[];
}

export interface ColumnGuess {
  header: string;
  field?: string;
  by?: 'name' | 'content';
  examples: string[];
}

/** Settings to save as a profile, without what is still asked: `dates`, or `decimal` and `thousands`. */
export type ProposedSettings = Pick<ProfileSettings, 'kind' | 'columns'> &
  Partial<Pick<ProfileSettings, 'document'>> & {
    format: Omit<ProfileSettings['format'], 'dates' | 'decimal' | 'thousands'> &
      Partial<Pick<ProfileSettings['format'], 'dates' | 'decimal' | 'thousands'>>;
  };

export interface RawRow {
  /** Line of the file on which the row begins, 1-based. */
  line: number;
  cells: string[];
}

/** A profile to begin with, proposed from a file. It is complete when there is no question. */
export interface Proposal {
  settings: ProposedSettings;
  guesses: ColumnGuess[];
  evidence: Evidence[];
  questions: Question[];
  /** Folded names of the header, in order: files with the same are read by the same profile. */
  headerShape: string[];
}

/** A row of the sample as settings read it. Neither value nor problem: skipped (title, total, empty). */
export interface ReadRow {
  line: number;
  /** Field → canonical value. */
  values?: Record<string, string>;
  problem?: { column?: string; code: RejectCode; value?: string; message: string };
}

/** The beginning of a file under some settings. */
export interface Reading {
  /** Names of the columns and where they stand; absent: the header does not fit, `refused` says why. */
  header?: { names: string[]; line: number };
  /** As many as `rows` of the answer shows, and the first with problems beyond those. */
  rows: ReadRow[];
  /** Of the whole sample. */
  counts: { read: number; rejected: number; skipped: number };
  refused?: { reason: string; message: string };
}

/** What looking at a file gives. With settings asked for: no proposal. */
export interface FileLook {
  proposal?: Proposal;
  /** The first rows as they stand in the file, titles and header among them. */
  rows: RawRow[];
  /** Names of a workbook's visible sheets. */
  sheets?: string[];
  /** Under the settings asked for, else under the proposed ones when they are complete. */
  reading?: Reading;
}

/** Why a file could not be looked at. */
export interface LookRefusal {
  refused: { reason: string; message: string };
}
