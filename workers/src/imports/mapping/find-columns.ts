import type { ColumnSource, ProfileSettings, SalesField } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { type Header, NO_COLUMN, SEVERAL_COLUMNS } from './header';

export type ColumnFinder = (name: string) => number;

/** Without these a row is no sale line. */
export const REQUIRED_FIELDS = ['document', 'date', 'amount'] as const satisfies readonly SalesField[];

/**
 * Looks up every column that the profile names, once.
 * Throws PROFILE_MISMATCH naming all that are missing: a file without a mapped column is another file than the
 * profile was made for, and reading what is left would be a guess.
 */
export function findColumns(
  settings: ProfileSettings,
  header: Header,
  fileName: string,
  required: readonly string[] = REQUIRED_FIELDS,
): ColumnFinder {
  const unmapped = required.filter((field) => !settings.columns[field]);
  if (unmapped.length > 0) {
    throw new AppError(
      'PROFILE_MISMATCH',
      `The profile maps no column to ${unmapped.join(', ')}; map it in Imports › Profiles`,
      {
        reason: 'missing-columns',
        fields: unmapped,
      },
    );
  }
  const found = new Map([...namedColumns(settings)].map((name) => [name, header.find(name)]));
  const missing = [...found].filter(([, at]) => at === NO_COLUMN).map(([name]) => name);
  if (missing.length > 0) {
    const has = header.names.filter((name) => name !== '').slice(0, 60);
    throw new AppError(
      'PROFILE_MISMATCH',
      `${missing.length === 1 ? 'Column' : 'Columns'} ${missing.map((name) => `'${name}'`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing in ${fileName} ` +
        `(header in line ${header.line}: ${has.map((name) => `'${name.slice(0, 60)}'`).join(', ') || 'empty'}); map it in Imports › Profiles`,
      { reason: 'missing-columns', columns: missing },
    );
  }
  const several = [...found].filter(([, at]) => at === SEVERAL_COLUMNS).map(([name]) => name);
  if (several.length > 0) {
    throw new AppError(
      'PROFILE_MISMATCH',
      `${several.map((name) => `'${name}'`).join(', ')} names more than one column of ${fileName}; give the columns different names in the file`,
      { reason: 'ambiguous-format', columns: several },
    );
  }
  return (name) => found.get(name) ?? NO_COLUMN;
}

/** How many of the columns that the profile names are not in this header. 0: the header fits. */
export function countMissing(settings: ProfileSettings, header: Header): number {
  let missing = 0;
  for (const name of namedColumns(settings)) if (header.find(name) === NO_COLUMN) missing += 1;
  return missing;
}

function namedColumns({ columns, document, cancelled, void: voided }: ProfileSettings): Set<string> {
  const names = Object.values(columns).flatMap((source) => (source ? columnsOf(source) : []));
  if (document.rule === 'line') names.push(document.key);
  if (cancelled) names.push(cancelled.column);
  if (voided) names.push(voided.column);
  return new Set(names);
}

/** The columns a source reads. */
export function columnsOf(source: ColumnSource): string[] {
  if (typeof source === 'string') return [source];
  if ('from' in source) return [source.from];
  return 'multiply' in source ? source.multiply : [];
}
