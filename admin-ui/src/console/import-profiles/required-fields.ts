import type { ProfileSettings, RecordField } from '@rumbo/config/api';

type Known = Pick<ProfileSettings, 'kind'> & Partial<Pick<ProfileSettings, 'document'>>;

/** Of a type of the CMS a profile says which fields name a record; other kinds have theirs. */
export const choosesKey = ({ kind }: Known): boolean => kind.startsWith('type:');

export const keyOf = ({ document }: Known): readonly string[] => (document?.rule === 'key' ? (document.key ?? []) : []);

/** Without these a profile cannot be used. */
export const isRequired = (field: RecordField, profile: Known): boolean =>
  choosesKey(profile)
    ? keyOf(profile).includes(field.name)
    : field.required && (field.isKey || profile.kind === 'sales');

/** Fields whose values can name a record. */
export const canBeKey = ({ type }: RecordField): boolean => type !== 'text' && type !== 'reference';
