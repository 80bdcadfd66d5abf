import { type MentionChoice, mentionOf, mentionParts } from '@rumbo/config/api';

/** A comment while it is written: mentions stand as "@Ana Vera", and who they are is known beside. */
export interface Draft {
  text: string;
  people: readonly MentionChoice[];
}

export const EMPTY_DRAFT: Draft = { text: '', people: [] };

/** A stored comment as it is edited. */
export function draftOf(body: string): Draft {
  const parts = mentionParts(body);
  return {
    text: parts.map(({ text }) => text).join(''),
    people: parts.flatMap(({ id, text }) => (id === undefined ? [] : [{ id, label: text.slice(1) }])),
  };
}

/** The text to store. Longer names first, so that "@Ana" does not take the beginning of "@Ana Vera". */
export function bodyOf({ text, people }: Draft): string {
  const byName = new Map(people.map((person) => [`@${person.label}`, person]));
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return text.trim();
  const pattern = new RegExp(`(?:${names.map(quoted).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.trim().replace(pattern, (name) => mentionOf(byName.get(name) as MentionChoice));
}

/** What is being searched for at the caret: the words after an @ that begins a word; null: nobody. */
export function searchAt(text: string, caret: number): { from: number; search: string } | null {
  const found = /(?:^|[\s(¿¡"])@([\p{L}\p{N}._-]*(?: [\p{L}\p{N}._-]*)?)$/u.exec(text.slice(0, caret));
  const search = found?.[1];
  return search === undefined ? null : { from: caret - search.length - 1, search };
}

/** The draft with a person in the place of what was searched for, and where the caret is then. */
export function choose(
  { text, people }: Draft,
  { from, caret, person }: { from: number; caret: number; person: MentionChoice },
): { draft: Draft; caret: number } {
  const before = `${text.slice(0, from)}@${person.label} `;
  return {
    draft: { text: before + text.slice(caret).replace(/^ /, ''), people: [...people, person] },
    caret: before.length,
  };
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
