/** A mention in a comment's text: @[Ana Vera](u12), by the number of the account. */
const MENTION = /@\[([^\]\n]+)\]\(u(\d{1,9})\)/g;

/** The mention of a person as it stands in a comment's text. */
export const mentionOf = ({ id, label }: { id: number; label: string }): string =>
  `@[${label.replace(/[\]\n]/g, ' ')}](u${id})`;

/** Numbers of the accounts a text mentions, each once. */
export const mentionedIn = (body: string): number[] => [
  ...new Set([...body.matchAll(MENTION)].map(([, , id]) => Number(id))),
];

/** The text with each mention's name as `nameOf` gives it; undefined leaves it as it was written. */
export const nameMentions = (body: string, nameOf: (id: number) => string | undefined): string =>
  body.replace(MENTION, (whole, _name, id: string) => {
    const label = nameOf(Number(id));
    return label === undefined ? whole : mentionOf({ id: Number(id), label });
  });

export interface MentionPart {
  text: string;
  /** The account, where the part is a mention; its text is then "@Name". */
  id?: number;
}

/** A comment's text in pieces, to show mentions as such. */
export function mentionParts(body: string): MentionPart[] {
  const parts: MentionPart[] = [];
  let from = 0;
  for (const match of body.matchAll(MENTION)) {
    if (match.index > from) parts.push({ text: body.slice(from, match.index) });
    parts.push({ text: `@${match[1]}`, id: Number(match[2]) });
    from = match.index + match[0].length;
  }
  if (from < body.length) parts.push({ text: body.slice(from) });
  return parts;
}
