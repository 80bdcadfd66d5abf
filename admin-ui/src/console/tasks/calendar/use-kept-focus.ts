import { type RefObject, useEffect, useRef } from 'react';
import type { TaskEvent } from './events';

/** The focus goes along with a task that is moved by keys; where it is drawn no more, to the calendar itself. */
export function useKeptFocus(events: readonly TaskEvent[]): {
  region: RefObject<HTMLElement>;
  keepFocusOn: (taskId: string) => void;
} {
  const region = useRef<HTMLElement>(null);
  const kept = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is drawn elsewhere once the events are others
  useEffect(() => {
    if (!kept.current) return;
    const drawn = region.current?.querySelector(`[data-task="${kept.current}"]`)?.closest<HTMLElement>('[tabindex]');
    (drawn ?? region.current)?.focus();
    kept.current = null;
  }, [events]);
  return {
    region,
    keepFocusOn: (taskId) => {
      kept.current = taskId;
    },
  };
}
