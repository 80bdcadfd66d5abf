import type { TraceQuestion } from '@rumbo/config/api';
import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';

const NUMBER = 'trace';
const LINE = 'line';

export interface Trace {
  /** The number whose rows are open. */
  question: TraceQuestion | null;
  /** The sale line whose origin is open, over its number when there is one. */
  lineId: string | null;
  open(question: TraceQuestion): void;
  /** From a line to its number, from a number to the one it is an operand of. */
  back: (() => void) | undefined;
  close(): void;
}

/** What the panel shows lives in the address: it can be shared, and the browser's way back leads out of it. */
export function useTrace(): Trace {
  const [params, setParams] = useSearchParams();
  const question = readQuestion(params.get(NUMBER));
  const lineId = params.get(LINE);
  const change = useCallback(
    (next: Record<string, string | null>) =>
      setParams((current) => {
        for (const [name, value] of Object.entries(next)) {
          if (value === null) current.delete(name);
          else current.set(name, value);
        }
        return current;
      }),
    [setParams],
  );
  const open = useCallback((next: TraceQuestion) => change({ [NUMBER]: JSON.stringify(next), [LINE]: null }), [change]);
  const operand = question?.operand ?? [];
  const outer = question && operand.length > 0 ? { ...question, operand: operand.slice(0, -1) } : null;
  return {
    question,
    lineId,
    open,
    back: lineId && question ? () => change({ [LINE]: null }) : outer ? () => open(outer) : undefined,
    close: () => change({ [NUMBER]: null, [LINE]: null }),
  };
}

/** The address of the page as it stands with a line's origin open. */
export function useLineAddress(): (lineId: string) => string {
  const { pathname, search } = useLocation();
  return (lineId) => {
    const params = new URLSearchParams(search);
    params.set(LINE, lineId);
    return `${pathname}?${params}`;
  };
}

/** The server says what is wrong with a question; here it only has to be one. */
function readQuestion(text: string | null): TraceQuestion | null {
  try {
    const question: unknown = JSON.parse(text ?? 'null');
    return typeof question === 'object' ? (question as TraceQuestion | null) : null;
  } catch {
    return null;
  }
}
