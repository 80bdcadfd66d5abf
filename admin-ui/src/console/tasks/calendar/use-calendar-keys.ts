import type { KeyboardEvent } from 'react';
import { addDays, shiftSpan } from './local-days';
import type { Shown } from './use-span';

interface Keys extends Shown {
  today: string;
  show: (next: Partial<Shown>) => void;
  makeOn: (day: string) => void;
}

/**
 * Arrows go from day to day (up and down a week in a month), page keys a span on, Home to today, Enter into the day, n
 * makes a task on it. Inside of a task's own button only n is ours.
 */
export function useCalendarKeys({ span, day, today, show, makeOn }: Keys) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isOurs = event.target === event.currentTarget;
    const next = isOurs ? shownAfter(event.key, { span, day }, today) : null;
    if (event.key !== 'n' && !next) return;
    event.preventDefault();
    if (next) show(next);
    else makeOn(day);
  };
}

function shownAfter(key: string, { span, day }: Shown, today: string): Partial<Shown> | null {
  switch (key) {
    case 'ArrowLeft':
      return { day: addDays(day, -1) };
    case 'ArrowRight':
      return { day: addDays(day, 1) };
    case 'ArrowUp':
      return span === 'month' ? { day: addDays(day, -7) } : null;
    case 'ArrowDown':
      return span === 'month' ? { day: addDays(day, 7) } : null;
    case 'PageUp':
      return { day: shiftSpan(span, day, -1) };
    case 'PageDown':
      return { day: shiftSpan(span, day, 1) };
    case 'Home':
      return { day: today };
    case 'Enter':
      return { span: 'day' };
    default:
      return null;
  }
}
