import useMediaQuery from '@mui/material/useMediaQuery';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { DESK } from '../../../theme/theme';
import { SPANS, type Span } from './local-days';

export interface Shown {
  span: Span;
  /** The day one is at, yyyy-MM-dd. */
  day: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the calendar shows, kept in the address; a month on desks and a day on phones, today, when it does not say. */
export function useSpan(today: string): Shown & { show: (next: Partial<Shown>) => void } {
  const [params, setParams] = useSearchParams();
  const isDesk = useMediaQuery((theme) => theme.breakpoints.up(DESK));
  const asked = params.get('day') ?? '';
  const show = useCallback(
    (next: Partial<Shown>): void =>
      setParams(
        (current) => {
          const changed = new URLSearchParams(current);
          for (const [name, value] of Object.entries(next)) changed.set(name, value);
          return changed;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    span: SPANS.find((span) => span === params.get('span')) ?? (isDesk ? 'month' : 'day'),
    day: DAY.test(asked) ? asked : today,
    show,
  };
}
