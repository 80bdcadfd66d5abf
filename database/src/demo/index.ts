import { addDays, dayIn } from '@rumbo/config/recurrence';
import { addMonths, type Day, type Month, monthOf } from './calendar';
import { FAMILIES } from './catalog';
import { type DemoClient, makeClients } from './clients';
import { type DemoDocument, makeDocuments } from './documents';
import { type DemoGoal, makeGoals } from './goals';
import { type DemoSalesperson, type DemoUser, SALESPEOPLE, USERS } from './people';
import { badRows, SALES_PROFILE, writeSalesFile } from './sales-file';
import { MONTHS, ODD } from './stories';
import { type DemoStrategy, makeStrategies, makeStrategyTasks } from './strategies';
import { type DemoComment, type DemoInteraction, makeComments, makeInteractions } from './talk';
import { type DemoTask, makeTasks } from './tasks';

export interface DemoFile {
  name: string;
  month: Month;
  content: string;
  /** What applying it gives. */
  rows: number;
  rejected: number;
  revenueCents: number;
}

export interface DemoCompany {
  today: Day;
  families: readonly string[];
  salespeople: readonly DemoSalesperson[];
  users: readonly DemoUser[];
  clients: readonly DemoClient[];
  goals: readonly DemoGoal[];
  tasks: readonly DemoTask[];
  strategies: readonly DemoStrategy[];
  comments: readonly DemoComment[];
  interactions: readonly DemoInteraction[];
  files: readonly DemoFile[];
}

/** Names the demo's ERP; clients, products and salespeople of another system are other ones. */
export const DEMO_SYSTEM = 'demo';
export const DEMO_SEED = 'andina';
export { SALES_PROFILE };

/**
 * The demo company: a distributor of food and household goods in Ecuador, 24 months up to yesterday, with the
 * stories of stories.ts. Values in, values out: the same seed, day and zone give the same bytes.
 */
export function makeDemo({
  now,
  timeZone,
  seed = DEMO_SEED,
}: {
  now: Date;
  timeZone: string;
  seed?: string;
}): DemoCompany {
  const today = dayIn(timeZone, now);
  const lastDay = addDays(today, -1);
  const firstMonth = addMonths(monthOf(lastDay), 1 - MONTHS);
  const clients = makeClients(seed, FAMILIES.length);
  const files = Array.from({ length: MONTHS }, (_, at) => {
    const month = addMonths(firstMonth, at);
    return makeFile(makeDocuments({ seed, month, at, lastDay, clients }), month, at);
  });
  return {
    today,
    families: FAMILIES,
    salespeople: SALESPEOPLE,
    users: USERS,
    clients,
    goals: makeGoals(clients, firstMonth),
    tasks: [...makeTasks(clients, today), ...makeStrategyTasks(clients, today)],
    strategies: makeStrategies(clients, today),
    comments: makeComments(clients, today),
    interactions: makeInteractions(clients, today),
    files,
  };
}

function makeFile(documents: readonly DemoDocument[], month: Month, at: number): DemoFile {
  const example = documents.find(({ client }) => client) ?? documents[0];
  const bad = at === ODD.badRows && example ? badRows(example) : [];
  const valid = documents.filter(({ state }) => state !== 'Anulada').flatMap(({ lines }) => lines);
  return {
    name: `ventas-${month}.csv`,
    month,
    content: writeSalesFile(documents, bad),
    rows: documents.reduce((sum, { lines }) => sum + lines.length, 0) + bad.length,
    rejected: bad.length,
    revenueCents: valid.reduce((sum, { product, quantity }) => sum + product.priceCents * quantity, 0),
  };
}

export type { DemoClient, DemoGoal };
