import { importOfRejectsFile, type ProfileSettings } from '@rumbo/config/api';
import type { Transaction } from '../../../facts/transaction';

export interface StoredProfile {
  id: number;
  name: string;
  version: number;
  kind: string;
  match: ProfileSettings['match'];
  source_id: number | null;
  /** The header of files that it reads, as rumbo's readers fold it. */
  header_shape: string[] | null;
}

/** Shell-style: `*` any run, `?` any one; without regard to case. */
export function matchesGlob(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'iu').test(text);
}

const fits = (patterns: string[], text: string) =>
  patterns.length === 0 || patterns.some((pattern) => matchesGlob(pattern, text));

/**
 * The profiles for a file that nobody chose one for: sender and file name must both fit. One that names
 * senders goes before one that does not, a longer file pattern before a shorter; several that fit equally are all
 * given. A profile that names neither is for choosing by hand and never matches.
 */
export function fittingProfiles(
  profiles: StoredProfile[],
  file: { sender?: string | undefined; fileName: string },
): StoredProfile[] {
  const ranked = profiles
    .filter(({ match }) => match.senders.length + match.files.length > 0)
    // A file of an archive is `archive.zip/file.csv`: it goes by its own name too.
    .filter(({ match }) => fits(match.files, file.fileName) || fits(match.files, file.fileName.replace(/^.*\//, '')))
    // An upload has no sender: there the file name decides.
    .filter(({ match }) => file.sender === undefined || fits(match.senders, file.sender))
    .sort((a, b) => compareRanks(a, b) || a.id - b.id);
  return ranked.filter((profile) => compareRanks(profile, ranked[0] ?? profile) === 0);
}

const longest = ({ match }: StoredProfile) => Math.max(0, ...match.files.map((pattern) => pattern.length));

const compareRanks = (a: StoredProfile, b: StoredProfile): number =>
  Number(b.match.senders.length > 0) - Number(a.match.senders.length > 0) || longest(b) - longest(a);

/** The one that fits. Undefined when none does, or several equally: then the file itself is looked at. */
export function pickProfile(
  profiles: StoredProfile[],
  file: { sender?: string | undefined; fileName: string },
): StoredProfile | undefined {
  const [one, ...others] = fittingProfiles(profiles, file);
  return others.length === 0 ? one : undefined;
}

/** A profile that names senders reads nobody else's mails, whatever its source takes. */
export const readsSender = ({ match }: StoredProfile, sender: string): boolean => fits(match.senders, sender);

const PROFILE_COLUMNS = 'id, name, version, kind, match, source_id, header_shape';

export async function activeProfiles(tx: Transaction): Promise<StoredProfile[]> {
  const { rows } = await tx.query<StoredProfile>(
    `select ${PROFILE_COLUMNS} from public.import_profiles where active order by id`,
  );
  return rows.map(withMatch);
}

/** By name or documentId, whichever the caller has. */
export async function findProfile(tx: Transaction, nameOrId: string): Promise<StoredProfile | undefined> {
  const { rows } = await tx.query<StoredProfile>(
    `select ${PROFILE_COLUMNS} from public.import_profiles where active and (name = $1 or document_id = $1) limit 1`,
    [nameOrId],
  );
  return rows[0] && withMatch(rows[0]);
}

/** That of an import which has rejects a file of this name can mend. */
export async function profileOfMended(
  tx: Transaction,
  fileName: string,
): Promise<{ importId: number; profile: StoredProfile } | undefined> {
  const importId = importOfRejectsFile(fileName);
  if (importId === undefined) return undefined;
  const { rows } = await tx.query<StoredProfile>(
    `select ${PROFILE_COLUMNS} from public.import_profiles
      where id = (select profile_id from public.imports where id = $1 and (rejected > 0 or state in ('undone', 'received', 'staged', 'applying')))`,
    [importId],
  );
  return rows[0] && { importId, profile: withMatch(rows[0]) };
}

const withMatch = (profile: StoredProfile): StoredProfile => ({
  ...profile,
  match: { senders: profile.match?.senders ?? [], files: profile.match?.files ?? [] },
});
