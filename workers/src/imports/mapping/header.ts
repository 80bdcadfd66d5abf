import { cleanText } from './text';

export interface Header {
  /** As the file has them, cleaned; '' for a column without a name, which is ignored. */
  names: readonly string[];
  /** Position of the column meant by `name`, -1 when there is none, -2 when several fit. */
  find(name: string): number;
}

export const NO_COLUMN = -1;
export const SEVERAL_COLUMNS = -2;

/** Text as people mean it: without regard to case, accents and the spaces around and inside. */
export const fold = (text: string): string =>
  cleanText(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');

/** A name spelt exactly wins over one that only differs in case or accents ("Total" beside "TOTAL"). */
export function readHeader(cells: readonly string[]): Header {
  const names = cells.map(cleanText);
  const folded = names.map(fold);
  return {
    names,
    find(name) {
      const exact = positions(names, cleanText(name));
      const found = exact.length > 0 ? exact : positions(folded, fold(name));
      return found.length > 1 ? SEVERAL_COLUMNS : (found[0] ?? NO_COLUMN);
    },
  };
}

const positions = (names: readonly string[], wanted: string): number[] =>
  wanted === '' ? [] : names.flatMap((name, at) => (name === wanted ? [at] : []));
