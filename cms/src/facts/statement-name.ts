import { currentScope } from '../access/context';

/** More than the screens ask. Every connection keeps a plan for each: whoever asks in ever new ways must not fill its memory. */
const MOST = 100;

const numbers = new Map<string, number>();

/**
 * The name under which a connection keeps a statement's plan, to parse and plan it once and not with every question; none for
 * texts after the first hundred. Of each role its own: the same text means other tables to it, whose columns may be of other types.
 */
export function statementName(text: string): string | undefined {
  const number = numbers.get(text) ?? numbers.size;
  if (number >= MOST) return undefined;
  numbers.set(text, number);
  return `read_${number}_${currentScope().role}`;
}
