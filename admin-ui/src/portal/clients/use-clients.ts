import { type ClientList, readClients } from '../data/clients';
import { type Load, useLoad } from '../data/use-load';

/** All of mine are on the phone and searched there; when they are too many, the server searches. */
export function useClients(today: string, search: string): Load<ClientList> {
  const month = today.slice(0, 7);
  const all = useLoad(`clients ${month}`, (signal) => readClients(month, '', signal));
  const isPartial = all.data !== undefined && all.data.total > all.data.clients.length;
  const asked = isPartial ? search : '';
  const found = useLoad(`clients ${month} ${asked}`, (signal) =>
    asked ? readClients(month, asked, signal) : Promise.resolve(undefined),
  );
  return asked && (found.data || found.failure) ? { ...found, data: found.data } : all;
}
