import type { DemoClient } from './clients';
import { SALESPEOPLE } from './people';

/** The client at a place of a list that must have one there. */
export function clientAt(clients: readonly DemoClient[], at: number): DemoClient {
  const client = clients[at];
  if (!client) throw new RangeError(`there is no client ${at}`);
  return client;
}

/** Clients of a salesperson that buy in the running month. */
export const openClientsOf = (clients: readonly DemoClient[], code: string): DemoClient[] =>
  clients.filter(({ salesperson, isOpen }) => salesperson === code && isOpen(23));

/** Key of the user whose client it is; undefined: of a salesperson without an account. */
export const ownerOf = ({ salesperson }: DemoClient): string | undefined =>
  SALESPEOPLE.find(({ code }) => code === salesperson)?.user;
