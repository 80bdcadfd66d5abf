import type { Transaction } from '../../../facts/transaction';
import { matchesGlob, type StoredProfile } from './match-profile';

/**
 * Who may send what. A source takes the mails of the senders it lists (an address, or `*@domain`), and of those an
 * active profile of it names. A blocked sender is nobody's, whatever a source says.
 */
export const isReadable = (sender: string): boolean => /^[^\s@]+@[^\s@]+$/.test(sender);

/** `@domain` is written for `*@domain`. Without regard to case. */
const fits = (pattern: string, sender: string): boolean =>
  matchesGlob(pattern.trim().startsWith('@') ? `*${pattern.trim()}` : pattern.trim(), sender);

/** Decisions about a sender, and mails of it that arrive meanwhile, wait for each other; until the transaction ends. */
export const lockSender = (tx: Transaction, sender: string): Promise<unknown> =>
  tx.query("select pg_advisory_xact_lock(hashtextextended('sender:' || $1::text, 0))", [sender.toLowerCase()]);

/** The entry that blocks a sender, as it stands in the list. */
export async function blockOf(tx: Transaction, sender: string): Promise<string | undefined> {
  if (!isReadable(sender)) return undefined;
  const { rows } = await tx.query<{ address: string }>('select address from public.blocked_senders order by id');
  return rows.find(({ address }) => fits(address, sender))?.address;
}

/** What an import of a blocked sender says. */
export const blockedMessage = (sender: string, entry: string): string =>
  `Mails of ${sender} are blocked by the entry "${entry}"; a supervisor or an administrator can delete it from the blocked senders. The file is kept and was not read.`;

/** The active sources that take a sender's mails; of a sender that cannot be read, none. */
export async function sourcesOf(
  tx: Transaction,
  sender: string,
  profiles: readonly StoredProfile[],
): Promise<ReadonlySet<number>> {
  if (!isReadable(sender)) return new Set();
  const { rows } = await tx.query<{ id: number; address: string | null }>(
    `select s.id, a.address from public.sources s
       left join public.sources_cmps c on c.entity_id = s.id and c.field = 'senders'
       left join public.components_source_senders a on a.id = c.cmp_id
      where s.active is not false`,
  );
  const active = new Set(rows.map(({ id }) => id));
  const listed = rows.filter(({ address }) => address !== null && fits(address, sender)).map(({ id }) => id);
  const named = profiles
    .filter(({ match }) => match.senders.some((pattern) => fits(pattern, sender)))
    .flatMap(({ source_id }) => (source_id !== null && active.has(source_id) ? [source_id] : []));
  return new Set([...listed, ...named]);
}

/** Adds a sender to those a source lists. */
export async function addSender(tx: Transaction, sourceId: number, sender: string): Promise<void> {
  const { rows } = await tx.query<{ id: number }>(
    'insert into public.components_source_senders (address) values ($1) returning id',
    [sender],
  );
  await tx.query(
    `insert into public.sources_cmps (entity_id, cmp_id, component_type, field, "order")
     select $1::int, $2::int, 'source.sender', 'senders', coalesce(max("order"), 0) + 1
       from public.sources_cmps where entity_id = $1::int and field = 'senders'`,
    [sourceId, rows[0]?.id],
  );
}
