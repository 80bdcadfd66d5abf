import type { TypeMeta } from '@rumbo/config/api';
import { changedFields, compare } from '../../clash/compare';
import { type ConsoleRecord, toBody } from '../strapi-record';

type Fields = Record<string, unknown>;

/** What a person did to an entry. */
export interface Edit {
  type: TypeMeta;
  /** The entry as they saw it; its updatedAt is the version that is checked. */
  seen: ConsoleRecord;
  /** What the form holds: all of the entry or a part of it. */
  values: Readonly<Fields>;
}

/** Fields that two people changed, differently. */
export interface EditClash {
  type: TypeMeta;
  fields: readonly string[];
  mine: Readonly<Fields>;
  theirs: ConsoleRecord;
  /** Who changed it last; null: no person did. */
  by: string | null;
}

/** The server's word: it stands, or somebody was first and this is how the entry stands. */
export type Sent = { saved: ConsoleRecord } | { current: ConsoleRecord; by: string | null };

interface Way {
  /** Writes `data` over the entry as it was `seen`. */
  send(data: Fields, seen: ConsoleRecord): Promise<Sent>;
  /** Which of the fields in question go out as mine; null: the person leaves it. */
  ask(clash: EditClash): Promise<ReadonlySet<string> | null>;
}

/**
 * Saves only what the person changed, over the version they saw. What somebody else changed meanwhile stays; a field that
 * both changed is asked. Answers the entry as it stands then; null when the person left the question and nothing is written.
 */
export async function saveEdit({ type, seen, values }: Edit, way: Way): Promise<ConsoleRecord | null> {
  const mine = toBody(values, type);
  const fields = changedFields(mine, toBody(seen, type));
  if (fields.length === 0) return seen;
  const data = pick(mine, fields);
  const sent = await way.send(data, seen);
  if ('saved' in sent) return sent.saved;

  const { current, by } = sent;
  const { clashing } = compare({ mine: data, base: toBody(seen, type), current: toBody(current, type) });
  const chosen =
    clashing.length > 0 ? await way.ask({ type, fields: clashing, mine: values, theirs: current, by }) : [];
  if (chosen === null) return null;
  const going = fields.filter((field) => !clashing.includes(field) || new Set(chosen).has(field));
  return saveEdit({ type, seen: current, values: pick(values, going) }, way);
}

const pick = (from: Readonly<Fields>, fields: readonly string[]): Fields =>
  Object.fromEntries(fields.map((field) => [field, from[field]]));
