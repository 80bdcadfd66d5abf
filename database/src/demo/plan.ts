import { calendarMonth, type Month } from './calendar';
import { BEHIND_PACE, FAMILIES, shareOf } from './catalog';
import type { DemoClient } from './clients';
import { STORIES } from './stories';

/** How the year goes for everybody, from January. */
const SEASON = [0.93, 0.92, 0.98, 0.98, 1.01, 0.98, 1, 1.02, 1, 1.03, 1.05, 1.1];
/** 9 % a year. */
const GROWTH_A_MONTH = 0.0075;

/** The pace of the whole company in a month: season and growth. */
export const paceOf = (month: Month, at: number): number =>
  (SEASON[calendarMonth(month) - 1] ?? 1) * (1 + GROWTH_A_MONTH * at);

/**
 * What a client would spend on each family in a month if nothing unusual happened, in cents. `at` counts months
 * from the first.
 */
export const plannedCents = (client: DemoClient, month: Month, at: number): number[] =>
  FAMILIES.map((family) => client.monthlyCents * paceOf(month, at) * shareOf(family, month));

/** The same with what did happen to the families. */
export const budgetCents = (client: DemoClient, month: Month, at: number): number[] =>
  plannedCents(client, month, at).map((cents, group) => {
    const trend = FAMILIES[group] === BEHIND_PACE ? STORIES.behindPace(at) : 1;
    return cents * trend * (client.tastes[group] ?? 1);
  });
