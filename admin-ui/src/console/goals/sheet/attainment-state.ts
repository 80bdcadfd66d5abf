/** From here on a month counts as close to its target. */
const CLOSE = 0.9;

/** How a month stands: judged once it is over, under way before; null without a target or an actual. */
export function attainmentState(ratio: number | null, isOver: boolean): 'good' | 'watch' | 'bad' | 'open' | null {
  if (ratio === null) return null;
  if (!isOver) return 'open';
  return ratio >= 1 ? 'good' : ratio >= CLOSE ? 'watch' : 'bad';
}
