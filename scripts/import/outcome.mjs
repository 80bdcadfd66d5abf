/** What the exit code says: scripts of others build on it. */
export const EXIT = {
  /** Every file is applied, was applied already, or its dry run has ended. */
  applied: 0,
  usage: 1,
  /** Held or quarantined: a person has to say how to go on. */
  needsPerson: 2,
  /** Nothing of a file was applied: rejected, cancelled, failed, or not taken at all. */
  refused: 3,
  /** The product does not answer, or has not ended in time. */
  away: 4,
  /** Some rows were applied and some rejected. */
  partly: 5,
};

const BY_STATE = {
  applied: EXIT.applied,
  duplicate: EXIT.applied,
  staged: EXIT.applied,
  'partly-applied': EXIT.partly,
  held: EXIT.needsPerson,
  quarantined: EXIT.needsPerson,
};

const UNDER_WAY = new Set(['received', 'staged', 'applying']);

/** A dry run ends staged, with what it would have done. */
export const isUnderWay = ({ state, dryRun, preview }) => UNDER_WAY.has(state) && !(dryRun && preview);

export const codeOf = ({ state, dryRun, preview }) => {
  if (isUnderWay({ state, dryRun, preview })) return EXIT.away;
  if (dryRun && preview?.counts?.rejected > 0) return EXIT.partly;
  return BY_STATE[state] ?? EXIT.refused;
};

/** Of several files the worst counts. */
const WORST_FIRST = [EXIT.away, EXIT.refused, EXIT.needsPerson, EXIT.partly];
export const worstOf = (codes) => WORST_FIRST.find((code) => codes.includes(code)) ?? EXIT.applied;
