/**
 * What happens to whom: the reason to look at the numbers. Clients by rank (0 is the greatest), months by number
 * (0 is the first, 23 the running one).
 */
export const MONTHS = 24;
const LAST = MONTHS - 1;

/** An A client of the first rep: bought every month, and not once in the last three. */
export const STOPPED = 5;
/** A client of the second rep: away for half a year, back since last month. */
export const WON_BACK = 11;
/** Small ones that left one after the other. */
export const LOST: Readonly<Record<number, number>> = { 61: 9, 74: 13, 83: 16, 92: 18, 101: 20 };
/** Clients that came later, with their first month. */
const NEW: Readonly<Record<number, number>> = {
  18: 14,
  29: 22,
  37: 6,
  44: 9,
  52: 21,
  58: 11,
  66: 17,
  71: 23,
  79: 8,
  86: 19,
  95: 20,
  104: 13,
  110: 22,
  117: 16,
};

/** A campaign for twelve of 24 medium clients, drawn by lot: three months of it, and what stays of it. */
const CAMPAIGN_RANKS = [20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 31, 32, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 45, 46];
export const CAMPAIGN = {
  treated: CAMPAIGN_RANKS.filter((_rank, at) => at % 2 === 0),
  heldOut: CAMPAIGN_RANKS.filter((_rank, at) => at % 2 === 1),
  firstMonth: LAST - 5,
  lastMonth: LAST - 3,
} as const;

export const STORIES = {
  firstMonth: (rank: number): number => NEW[rank] ?? 0,
  isAway: (rank: number, month: number): boolean =>
    (rank === STOPPED && month > LAST - 3) ||
    (rank === WON_BACK && month >= LAST - 7 && month < LAST - 1) ||
    month >= (LOST[rank] ?? MONTHS),
  /** A client whose story depends on it buys in every month it is open. */
  isCertain: (rank: number): boolean => rank <= 15,
  /** How much more a client of the campaign buys. */
  lift: (rank: number, month: number): number => {
    if (!CAMPAIGN.treated.includes(rank) || month < CAMPAIGN.firstMonth) return 1;
    return month <= CAMPAIGN.lastMonth ? 1.35 : 1.2;
  },
  /** How much the behind-pace family still sells, from three months ago. */
  behindPace: (month: number): number => (month > LAST - 3 ? 0.58 : 1),
} as const;

/** Months with something odd in their file. */
export const ODD = {
  /** Three rows that cannot be read. */
  badRows: LAST - 1,
  /** An invoice that was voided. */
  void: LAST - 2,
  /** An invoice that was cancelled by a document of its own. */
  cancelled: LAST - 3,
} as const;
