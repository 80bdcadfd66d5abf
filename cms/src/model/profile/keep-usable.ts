import type { ProfileSettings } from '@rumbo/config/api';
import type { Core } from '@strapi/strapi';
import { profileProblems } from '../kinds/profile-problems';
import { type ProfileBody, readSettings, readsDifferently, SETTING_NAMES, unusable } from './settings';

const PROFILE = 'api::import-profile.import-profile';
const SOURCE = 'api::source.source';

/**
 * Whoever writes a profile (REST, console, CMS admin), it can be used afterwards: settings are checked and
 * completed, the version is the server's, and a profile without a source gets one of its own name.
 */
export function keepProfilesUsable(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== PROFILE || (context.action !== 'create' && context.action !== 'update')) return next();
    const params = context.params as { data: ProfileBody; documentId?: string };
    // With the write: a profile that is refused after all leaves no source behind.
    return strapi.db.transaction(async () => {
      params.data =
        context.action === 'create'
          ? await created(strapi, params.data)
          : await updated(strapi, params.documentId ?? '', params.data);
      return next();
    });
  });
}

async function created(strapi: Core.Strapi, data: ProfileBody): Promise<ProfileBody> {
  const settings = await checkedSettings(strapi, data);
  return {
    ...data,
    ...settings,
    version: 1,
    source: data.source ?? (await sourceNamed(strapi, data, settings.match.senders.length > 0)),
  };
}

async function updated(strapi: Core.Strapi, documentId: string, data: ProfileBody): Promise<ProfileBody> {
  const before: ProfileBody | null = await strapi.db.query(PROFILE).findOne({ where: { documentId } });
  // A missing profile is answered by Strapi.
  if (!before) return data;
  const settings = await checkedSettings(strapi, { ...before, ...data });
  const isChanged = readsDifferently(readSettings(before), settings);
  const said = Object.fromEntries(
    SETTING_NAMES.filter((name) => name in data).map((name) => [name, settings[name] ?? null]),
  );
  return { ...data, ...said, version: Number(before.version) + (isChanged ? 1 : 0) };
}

/** Files of records are checked against the types as they are: a field added in the CMS can be mapped at once. */
async function checkedSettings(strapi: Core.Strapi, body: ProfileBody): Promise<ProfileSettings> {
  const settings = readSettings(body);
  const problems = settings.kind === 'sales' ? [] : await profileProblems(strapi, settings);
  if (problems.length > 0) throw unusable(body, problems);
  return settings;
}

/** Id of the source that carries the profile's name; made when there is none. */
async function sourceNamed(strapi: Core.Strapi, { name }: ProfileBody, isMail: boolean): Promise<number | undefined> {
  // Without a usable name the profile itself is refused, in Strapi's words.
  if (typeof name !== 'string' || name === '') return undefined;
  const sources = strapi.db.query(SOURCE);
  const known: { id: number } | null = await sources.findOne({ where: { name }, select: ['id'] });
  if (known) return known.id;
  const made = await strapi.documents(SOURCE).create({ data: { name, kind: isMail ? 'mail' : 'upload' } });
  return Number(made.id);
}
