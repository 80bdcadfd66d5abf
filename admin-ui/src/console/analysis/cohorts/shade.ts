/** Text of either colour scheme stays readable on the darkest. */
const DARKEST = 0.45;

/** How much of the accent lies behind a share: none at 0, the most at 1. */
export const shadeOf = (ratio: number): number => Math.round(Math.min(1, Math.max(0, ratio)) * DARKEST * 100) / 100;
