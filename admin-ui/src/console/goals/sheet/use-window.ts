import { type UIEvent, useState } from 'react';

/** Sheets up to here are drawn whole: the browser's own search finds everything. */
const WHOLE = 200;
const MARGIN_PX = 400;

/** Where each row begins, in px, and at the end the height of all. */
export function rowTops(heights: readonly number[]): number[] {
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

/** The rows in sight of a long sheet, with some around them; all of a short one. `last` is exclusive. */
export function rowsInSight(tops: readonly number[], { top, height }: { top: number; height: number }) {
  const count = tops.length - 1;
  if (count <= WHOLE) return { first: 0, last: count };
  const from = tops.findIndex((_, row) => (tops[row + 1] ?? 0) > top - MARGIN_PX);
  const to = tops.findIndex((begin) => begin >= top + height + MARGIN_PX);
  return { first: Math.max(0, from), last: to < 0 ? count : Math.min(count, to) };
}

export function useWindow(tops: readonly number[]) {
  const [scroll, setScroll] = useState({ top: 0, height: 900 });
  const isLong = tops.length - 1 > WHOLE;
  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>): void => {
    if (isLong) setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight });
  };
  return { ...rowsInSight(tops, scroll), onScroll };
}
