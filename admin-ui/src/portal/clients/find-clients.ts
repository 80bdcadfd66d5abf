import type { ListedClient } from '../data/clients';
import { matchesWords } from '../search/match';

export const SORTS = ['sales', 'idle', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** Every word of `search` is somewhere in name, trade name, code or city. */
const matchesClient = ({ name, tradeName, code, city }: ListedClient, search: string): boolean =>
  matchesWords([name, tradeName, code, city], search);

const byName = (a: ListedClient, b: ListedClient) => a.name.localeCompare(b.name, undefined, { sensitivity: 'base' });
const sales = ({ numbers }: ListedClient) =>
  numbers?.trailing12 ? Number(numbers.trailing12) : Number.NEGATIVE_INFINITY;
/** Who never bought comes after everyone who stopped. */
const last = ({ numbers }: ListedClient) => numbers?.lastPurchase ?? '9999';

const ORDERS: Record<Sort, (a: ListedClient, b: ListedClient) => number> = {
  name: byName,
  sales: (a, b) => (sales(a) === sales(b) ? byName(a, b) : sales(b) - sales(a)),
  idle: (a, b) => last(a).localeCompare(last(b)) || byName(a, b),
};

/** The clients to show, in order: most sold in 12 months, longest without buying, or by name. */
export const findClients = (clients: readonly ListedClient[], search: string, sort: Sort): ListedClient[] =>
  clients.filter((client) => matchesClient(client, search)).sort(ORDERS[sort]);
