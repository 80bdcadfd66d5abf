import Box from '@mui/material/Box';
import { createContext, type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

/** Inside, numbers are no tab stops of their own. */
export const InFigureGrid = createContext(false);

type Direction = [x: number, y: number];
const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Many numbers, one tab stop: the arrows walk between them by where they stand, Enter opens one. */
export function FigureGrid({ children }: { children: ReactNode }) {
  const grid = useRef<HTMLDivElement>(null);
  const figures = (): HTMLElement[] => [...(grid.current?.querySelectorAll<HTMLElement>('[data-figure]') ?? [])];
  const makeStop = (stop: HTMLElement): void => {
    for (const figure of figures()) figure.tabIndex = figure === stop ? 0 : -1;
  };
  // Rows come and go: there is always one number to tab to.
  useEffect(() => {
    const all = figures();
    if (all[0] && !all.some(({ tabIndex }) => tabIndex === 0)) makeStop(all[0]);
  });
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    if (target.matches('[data-figure]')) makeStop(target);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const direction = DIRECTIONS[event.key];
    const from = event.target as HTMLElement;
    if (!direction || !from.matches('[data-figure]')) return;
    event.preventDefault();
    nearest(from, figures(), direction)?.focus();
  };
  return (
    <InFigureGrid.Provider value>
      <Box ref={grid} onFocus={onFocus} onKeyDown={onKeyDown}>
        {children}
      </Box>
    </InFigureGrid.Provider>
  );
}

/** The closest in a direction; what lies off the line of sight counts as farther away. */
function nearest(from: HTMLElement, others: readonly HTMLElement[], [x, y]: Direction): HTMLElement | undefined {
  const here = centre(from);
  return others
    .flatMap((other) => {
      const there = centre(other);
      const ahead = (there.x - here.x) * x + (there.y - here.y) * y;
      const aside = Math.abs(x === 0 ? there.x - here.x : there.y - here.y);
      return ahead > 1 ? [{ other, distance: ahead + aside * 4 }] : [];
    })
    .sort((a, b) => a.distance - b.distance)[0]?.other;
}

function centre(element: HTMLElement): { x: number; y: number } {
  const { right, top, bottom } = element.getBoundingClientRect();
  // Figures stand on the right of their cells: by that edge a column is a column.
  return { x: right, y: (top + bottom) / 2 };
}
