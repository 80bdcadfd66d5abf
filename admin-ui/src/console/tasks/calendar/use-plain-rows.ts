import { type RefObject, useEffect } from 'react';

const TABLE_PARTS = ['table', 'rowgroup', 'row', 'cell', 'columnheader'].map((role) => `[role=${role}]`).join(', ');

/**
 * The library calls its rows those of a table and hangs tasks into them that are in no cell: a reader then finds neither.
 * Without the roles each day and each task is a button of its own name. The hours scroll, by keys too.
 */
export function usePlainRows(region: RefObject<HTMLElement>): void {
  useEffect(() => {
    const within = region.current;
    if (!within) return undefined;
    const plain = (): void => {
      for (const part of within.querySelectorAll(TABLE_PARTS)) {
        part.removeAttribute('role');
        part.removeAttribute('aria-sort');
      }
      within.querySelector('.rbc-time-content')?.setAttribute('tabindex', '0');
    };
    plain();
    // A month is measured and drawn once more.
    const watch = new MutationObserver(plain);
    watch.observe(within, { childList: true, subtree: true });
    return () => watch.disconnect();
  });
}
