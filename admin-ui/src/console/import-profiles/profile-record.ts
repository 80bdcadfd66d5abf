import type { ColumnSource, ProfileSettings } from '@rumbo/config/api';
import type { ConsoleRecord } from '../../data/strapi-record';

export interface ProfileRecord extends ConsoleRecord, Partial<ProfileSettings> {
  name: string;
  version?: number;
}

/** A new profile: the commonest file, nothing mapped but what every sales file has. */
export const NEW_PROFILE = {
  kind: 'sales',
  active: true,
  match: { senders: [], files: ['*.csv'] },
  format: {
    type: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
    thousands: '',
    dates: ['yyyy-MM-dd'],
    headerRow: 1,
  },
  columns: { date: '', document: '', client: '', amount: '' },
  document: { rule: 'replace' },
};

export type SourceKind = 'header' | 'multiply' | 'constant';

export const kindOf = (source: ColumnSource): SourceKind =>
  typeof source === 'object' && 'multiply' in source
    ? 'multiply'
    : typeof source === 'object' && 'constant' in source
      ? 'constant'
      : 'header';

/** The header a source reads, with its repairs. */
export function headerOf(source: ColumnSource): {
  from: string;
  stripPrefix?: string;
  stripSuffix?: string;
  negate?: boolean;
} {
  if (typeof source === 'string') return { from: source };
  return 'from' in source ? (source as { from: string }) : { from: '' };
}

/** The shortest way to write a header: a plain text when nothing is repaired. */
export function headerSource({ from, stripPrefix, stripSuffix, negate }: ReturnType<typeof headerOf>): ColumnSource {
  if (!stripPrefix && !stripSuffix && !negate) return from;
  return {
    from,
    ...(stripPrefix ? { stripPrefix } : {}),
    ...(stripSuffix ? { stripSuffix } : {}),
    ...(negate ? { negate } : {}),
  };
}
