import type {
  FileLook,
  ImportKind,
  KindFields,
  ProfileSettings,
  RawRow,
  Reading,
  ReadRow,
  RowLine,
} from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { Table } from '../child/table';
import { proposeProfile, settingsOf } from './propose';
import { withKey } from './records/match';
import { type Sample, takeSample } from './sample';

/** So much is shown of a file; cells and columns beyond make no better picture. */
const SHOWN_ROWS = 24;
const SHOWN_COLUMNS = 120;
const SHOWN_CHARS = 80;
/** Rows with problems that stand further down. */
const SHOWN_PROBLEMS = 10;

/** What a look is asked for: a proposal (of a kind), or how `settings` read; with the kinds of records it may need. */
export interface LookOptions {
  settings?: ProfileSettings | undefined;
  kind?: ImportKind | undefined;
  kinds?: readonly KindFields[] | undefined;
}

/**
 * The beginning of a file: with a profile proposed for it, or as `settings` read it. For the child process.
 * Throws UNREADABLE_FILE; settings that do not fit are no error but part of the answer.
 */
export async function lookAtFile(
  bytes: Buffer,
  fileName: string,
  { settings, kind, kinds }: LookOptions = {},
): Promise<FileLook> {
  if (settings) {
    try {
      const sample = await takeSample(bytes, fileName, settings.format);
      return { ...shown(sample), reading: readSample(sample, fileName, settings, kinds) };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'PROFILE_MISMATCH') throw error;
      return { rows: [], reading: refused(error) };
    }
  }
  const sample = await takeSample(bytes, fileName);
  const proposal = proposeProfile(sample, { kind, kinds });
  const complete = settingsOf(proposal);
  if (!complete) return { ...shown(sample), proposal };
  // Numbers stored as numbers come with the mark that the settings name.
  const again = sample.sheets ? await takeSample(bytes, fileName, complete.format) : sample;
  return { ...shown(again), proposal, reading: readSample(again, fileName, complete, kinds) };
}

const shown = ({ rows, sheets }: Sample): Pick<FileLook, 'rows' | 'sheets'> => ({
  rows: rows.slice(0, SHOWN_ROWS).map(
    ({ cells, line }): RawRow => ({
      line,
      cells: cells.slice(0, SHOWN_COLUMNS).map((cell) => cell.slice(0, SHOWN_CHARS)),
    }),
  ),
  ...(sheets && { sheets }),
});

/** Reads the sample exactly as the file would be: same table, same mapper. */
function readSample(
  sample: Sample,
  fileName: string,
  settings: ProfileSettings,
  kinds: readonly KindFields[] = [],
): Reading {
  const lines: RowLine[] = [];
  const fields = kinds.find(({ kind }) => kind === settings.kind && kind !== 'sales')?.fields;
  try {
    const table = new Table({
      fileName,
      settings,
      corrections: {},
      fields: fields && withKey(fields, settings),
      writer: { add: (line) => lines.push(JSON.parse(line) as RowLine) },
      ...(sample.dateSystem && { dateSystem: sample.dateSystem }),
    });
    for (const { cells, line } of sample.rows) table.row(cells, line);
    table.end();
    const last = sample.rows[SHOWN_ROWS - 1]?.line ?? Number.POSITIVE_INFINITY;
    const rows = lines.flatMap((line): ReadRow[] => ('end' in line ? [] : [readRow(line)]));
    const problems = rows.filter(({ problem }) => problem);
    return {
      ...(table.header && { header: { names: [...table.header.names], line: table.header.line } }),
      rows: [
        ...rows.filter(({ line }) => line <= last),
        ...problems.filter(({ line }) => line > last).slice(0, SHOWN_PROBLEMS),
      ],
      counts: { read: table.counts.rows, rejected: problems.length, skipped: table.counts.skipped },
    };
  } catch (error) {
    if (error instanceof AppError) return refused(error);
    throw error;
  }
}

function readRow(line: Exclude<RowLine, { end: true }>): ReadRow {
  const { row, ...rest } = line;
  if ('reject' in rest) {
    const { value, ...reject } = rest.reject;
    return { line: row, problem: { ...reject, ...(value !== undefined && { value: value.slice(0, SHOWN_CHARS) }) } };
  }
  return {
    line: row,
    values: Object.fromEntries(
      Object.entries('values' in rest ? rest.values : rest).map(([field, value]) => [
        field,
        String(value ?? '').slice(0, SHOWN_CHARS),
      ]),
    ),
  };
}

const refused = (error: AppError): Reading => ({
  rows: [],
  counts: { read: 0, rejected: 0, skipped: 0 },
  refused: { reason: String(error.details.reason ?? error.code), message: error.message },
});
