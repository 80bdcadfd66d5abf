import type { Evidence } from '@rumbo/config/api';
import { Parser } from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const MAX_ROWS = 300;

/** The delimiter that cuts most rows into equally many cells. A comma when none cuts anything. */
export function detectDelimiter(text: string): Evidence {
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = new Parser({ delimiter, newline: '\n', preview: MAX_ROWS }).parse(text, 0, false) as {
      data: string[][];
    };
    const widths = new Map<number, number>();
    const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { delimiter, width, count, total: rows.length, score: width > 1 ? width * (count / rows.length) : 0 };
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  if (!best || best.score === 0) return { about: 'delimiter', value: ',', because: 'one-cell' };
  return {
    about: 'delimiter',
    value: best.delimiter,
    because: 'equal-rows',
    args: { count: best.count, total: best.total, width: best.width },
  };
}
