import { addMonths, type Month, monthsBetween } from './calendar';
import { BEHIND_PACE, FAMILIES } from './catalog';
import type { DemoClient } from './clients';
import { SALESPEOPLE } from './people';
import { plannedCents } from './plan';
import { MONTHS } from './stories';

export interface DemoTarget {
  /** Key of the demo user; null: the whole company. */
  user: string | null;
  month: Month;
  /** Dollars, or clients. */
  value: string;
}

export interface DemoGoal {
  name: string;
  variable: 'revenue' | 'client-count';
  /** Absent: all families. */
  family?: string;
  year: number;
  targets: DemoTarget[];
}

/** What was asked for beyond what was to be expected. */
const AMBITION = 1.03;
const ROUNDED_TO = 100;

/**
 * Goals of every year the sales touch, to the end of the running one: revenue and clients by rep, and the family
 * that falls behind in the last year.
 */
export function makeGoals(clients: readonly DemoClient[], firstMonth: Month): DemoGoal[] {
  const lastYear = Number(addMonths(firstMonth, MONTHS - 1).slice(0, 4));
  const months = monthsBetween(firstMonth, `${lastYear}-12`);
  const years = [...new Set(months.map((month) => Number(month.slice(0, 4))))];
  const make = (goal: Omit<DemoGoal, 'targets'>): DemoGoal => ({
    ...goal,
    targets: months
      .filter((month) => Number(month.slice(0, 4)) === goal.year)
      .flatMap((month) => targetsOf(goal, month, { clients, at: monthsBetween(firstMonth, month).length - 1 })),
  });
  return [
    ...years.flatMap((year) => [
      make({ name: `Ventas ${year}`, variable: 'revenue', year }),
      make({ name: `Clientes con compra ${year}`, variable: 'client-count', year }),
    ]),
    make({ name: `${BEHIND_PACE} ${lastYear}`, variable: 'revenue', family: BEHIND_PACE, year: lastYear }),
  ];
}

const RESPONSIBLES: readonly (string | null)[] = [...SALESPEOPLE.flatMap(({ user }) => (user ? [user] : [])), null];

function targetsOf(
  goal: Omit<DemoGoal, 'targets'>,
  month: Month,
  { clients, at }: { clients: readonly DemoClient[]; at: number },
): DemoTarget[] {
  return RESPONSIBLES.map((user) => {
    const theirs = user === null ? clients : clients.filter((client) => userOf(client) === user);
    return { user, month, value: goal.variable === 'revenue' ? revenue(theirs, { goal, month, at }) : count(theirs) };
  });
}

const userOf = ({ salesperson }: DemoClient): string | null =>
  SALESPEOPLE.find(({ code }) => code === salesperson)?.user ?? null;

function revenue(
  clients: readonly DemoClient[],
  { goal, month, at }: { goal: Omit<DemoGoal, 'targets'>; month: Month; at: number },
): string {
  const cents = clients.reduce((sum, client) => {
    const planned = plannedCents(client, month, at);
    const wanted =
      goal.family === undefined
        ? planned.reduce((all, part) => all + part, 0)
        : (planned[FAMILIES.indexOf(goal.family)] ?? 0);
    return sum + wanted * Math.min(1, client.visits);
  }, 0);
  return String(Math.round((cents * AMBITION) / 100 / ROUNDED_TO) * ROUNDED_TO);
}

/** Not everybody is expected every month. */
const count = (clients: readonly DemoClient[]): string =>
  String(Math.round(clients.reduce((sum, { visits }) => sum + Math.min(0.97, visits * 0.92), 0)));
