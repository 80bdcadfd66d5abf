import { cleanText } from './text';

export interface Header {
  /** As the file has them, cleaned; '' for a column without a name, which is ignored. */
  names: readonly string[];
  /** Line of the file on which the header ends, 1-based. */
  line: number;
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
export function readHeader(cells: readonly string[], line = 1): Header {
  const names = cells.map(cleanText);
  const folded = names.map(fold);
  return {
    names,
    line,
    find(name) {
      const exact = positions(names, cleanText(name));
      const found = exact.length > 0 ? exact : positions(folded, fold(name));
      return found.length > 1 ? SEVERAL_COLUMNS : (found[0] ?? NO_COLUMN);
    },
  };
}

const positions = (names: readonly string[], wanted: string): number[] =>
  wanted === '' ? [] : names.flatMap((name, at) => (name === wanted ? [at] : []));

/** What makes files of one kind alike: the names in order, folded; columns without a name at the end do not count. */
export function headerShape({ names }: Header): string[] {
  const shape = names.map(fold);
  while (shape.at(-1) === '') shape.pop();
  return shape;
}

/** What a row's cell is called when the row is shown: the column's name, made unique, "#3" where there is none. */
export function columnLabel({ names }: Header, at: number): string {
  const name = names[at];
  if (!name) return `#${at + 1}`;
  return names.indexOf(name) === at ? name : `${name} (${at + 1})`;
}

/** The way back from `columnLabel`, forgiving as `find` is. NO_COLUMN for what is no column of this file. */
export function columnOfLabel(header: Header, label: string): number {
  const exact = header.names.findIndex((_, at) => columnLabel(header, at) === label);
  if (exact >= 0) return exact;
  const found = header.find(label);
  return found >= 0 ? found : NO_COLUMN;
}
