import type { Evidence } from '@rumbo/config/api';
import { readHeader } from '../mapping/header';
import { cleanText } from '../mapping/text';
import { isDateLike } from './dates';
import { fieldsNamed } from './names';
import { isNumberLike } from './numbers';
import { isRecordName } from './records/names';
import type { Sample } from './sample';

const MAX_TITLE_ROWS = 30;

/** The row that looks most like a header: names of fields, texts, none twice, as wide as the rows below. */
export function findHeaderRow(rows: Sample['rows']): { at: number; evidence: Evidence } | undefined {
  const scored = rows.slice(0, MAX_TITLE_ROWS).map(({ cells, line }, at) => {
    const filled = cells.map(cleanText).filter((cell) => cell !== '');
    const named = filled.filter((cell) => fieldsNamed(cell).length > 0 || isRecordName(cell)).length;
    const values = filled.filter((cell) => isDateLike(cell) || isNumberLike(cell)).length;
    const repeated = filled.length - new Set(filled).size;
    const width = rows[at + 1]?.cells.filter((cell) => cell.trim() !== '').length ?? filled.length;
    const isTitle = filled.length < 2 || filled.length * 2 < width;
    return { at, line, named, score: isTitle ? -1 : named * 3 + filled.length - values * 3 - repeated * 2 };
  });
  const [best] = scored.sort((a, b) => b.score - a.score || a.at - b.at);
  if (!best || best.score < 0) return undefined;
  return {
    at: best.at,
    evidence: {
      about: 'headerRow',
      value: String(best.line),
      ...(best.named > 0 ? { because: 'field-names', args: { count: best.named } } : { because: 'first-texts' }),
      example: readHeader(rows[best.at]?.cells ?? [])
        .names.slice(0, 5)
        .join(', '),
    },
  };
}
