import { isDeepStrictEqual } from 'node:util';
import { type ProfileSettings, profileSettings, SALES_FIELDS } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';

export const SETTING_NAMES = [
  'kind',
  'match',
  'format',
  'columns',
  'document',
  'cancelled',
  'void',
  'precedence',
] as const;
/** What decides how a file is read. `match` only says which files: the same bytes read the same. */
const READING_NAMES = ['kind', 'format', 'columns', 'document', 'cancelled', 'void'] as const;

/** A sale without these has no place in the facts. */
const REQUIRED_OF_SALES = ['document', 'date', 'amount'] as const;

/** The attributes of an import profile as a body or a row has them. */
export type ProfileBody = Record<string, unknown>;

/**
 * Checks the settings half of a profile and fills in what is not said. Throws INVALID naming every setting
 * that is wrong, so that a profile is mended in one go.
 */
export function readSettings(body: ProfileBody): ProfileSettings {
  // Strapi stores what is not said as null; the contract says absent.
  const said = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => (body[name] === null || body[name] === undefined ? [] : [[name, body[name]]])),
  );
  const settings = profileSettings.safeParse(said);
  const problems = (settings.error?.issues ?? []).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  if (settings.data?.kind === 'sales') {
    const { columns } = settings.data;
    problems.push(
      ...REQUIRED_OF_SALES.filter((name) => !columns[name]).map((name) => ({
        path: `columns.${name}`,
        message: 'say which column holds it',
      })),
      ...Object.keys(columns)
        .filter((name) => !SALES_FIELDS.some((field) => field === name))
        .map((name) => ({
          path: `columns.${name}`,
          message: `sales have no field "${name}"; they have ${SALES_FIELDS.join(', ')}`,
        })),
    );
  }
  if (!settings.data || problems.length > 0) throw unusable(body, problems);
  return settings.data;
}

/** Refuses a profile, naming every setting that is wrong. */
export function unusable({ name }: ProfileBody, problems: readonly { path: string; message: string }[]): AppError {
  const list = problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return new AppError('INVALID', `Import profile ${JSON.stringify(name ?? '')} cannot be used: ${list}`, { problems });
}

/** True when files would be read differently: the same bytes are then no duplicate. */
export const readsDifferently = (before: ProfileSettings, after: ProfileSettings): boolean =>
  READING_NAMES.some((name) => !isDeepStrictEqual(before[name], after[name]));
