const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word of `search` is somewhere in the texts; accents and case do not matter, and an empty search matches all. */
export function matchesWords(texts: readonly (string | null | undefined)[], search: string): boolean {
  const text = plain(texts.filter(Boolean).join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
