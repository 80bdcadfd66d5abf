import type { Corrections } from '@rumbo/config/api';
import { columnOfLabel, type Header } from '../mapping/header';

/** The cells of a row with what a person wrote in their place, or undefined when nobody corrected it. */
export type Correct = (cells: readonly string[], line: number) => string[] | undefined;

/** A row of the wrong length comes out with as many cells as the header: a person has seen it and put it right. */
export function compileCorrections(corrections: Corrections, header: Header): Correct {
  const byLine = new Map(
    Object.entries(corrections).map(([line, values]) => [
      Number(line),
      Object.entries(values).flatMap(([label, value]): [at: number, value: string][] => {
        const at = columnOfLabel(header, label);
        return at < 0 ? [] : [[at, value]];
      }),
    ]),
  );
  return (cells, line) => {
    const values = byLine.get(line);
    if (!values || values.length === 0) return undefined;
    const corrected = Array.from({ length: header.names.length }, (_, at) => cells[at] ?? '');
    for (const [at, value] of values) corrected[at] = value;
    return corrected;
  };
}
