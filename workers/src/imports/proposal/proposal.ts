import type { ProfileSettings, SalesField } from '@rumbo/config/api';

/** What was concluded, and the cell or count that speaks for it. */
export interface Evidence {
  about: 'encoding' | 'delimiter' | 'headerRow' | 'dates' | 'decimal';
  value: string;
  because: string;
  example?: string;
}

/** What the file does not tell; a person chooses one of the options, or writes another. */
export interface Question {
  about: 'dates' | 'decimal' | 'column';
  /** The header whose cells raise it; the field that no column was found for. */
  column?: string;
  field?: SalesField;
  because: string;
  options: string[];
  examples: string[];
}

export interface ColumnGuess {
  header: string;
  field?: SalesField;
  by?: 'name' | 'content';
  examples: string[];
}

/** A profile to begin with. It is complete only when nothing is ambiguous. */
export interface Proposal {
  format: ProfileSettings['format'];
  columns: ProfileSettings['columns'];
  guesses: ColumnGuess[];
  evidence: Evidence[];
  ambiguous: Question[];
}

/** The first rows of a file, cut into cells. */
export interface Sample {
  format: Pick<ProfileSettings['format'], 'type'> &
    Partial<Pick<ProfileSettings['format'], 'encoding' | 'delimiter' | 'sheet'>>;
  rows: { cells: readonly string[]; line: number }[];
  evidence: Evidence[];
}

/**
 * In the sample of a workbook, the mark in numbers that are stored as numbers: no text uses it, so they are told
 * from texts, whose marks have to be found out.
 */
export const STORED_MARK = '\u066b';
