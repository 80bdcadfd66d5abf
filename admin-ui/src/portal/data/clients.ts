import type { SeriesRow } from '@rumbo/config/api';
import { addMonths } from '../day/calendar';
import { type ClientNumbers, readNumbersPage } from './client-numbers';
import { atDataMonth, dataMonth } from './data-month';
import { getJson, type Params } from './request';

export interface Client {
  documentId: string;
  code: string;
  name: string;
  tradeName: string | null;
  city: string | null;
  phone: string | null;
  email: string | null;
}

export interface ClientDetail extends Client {
  taxId: string | null;
  segment: string | null;
  region: string | null;
  latitude: number | string | null;
  longitude: number | string | null;
}

export interface Contact {
  documentId: string;
  name: string;
  position: string | null;
  phone: string | null;
  mobile: string | null;
  email: string | null;
  main: boolean | null;
}

/** What the list shows of a client: the person's data, and the numbers when they could be read. */
export interface ListedClient extends Client {
  numbers: ClientNumbers | null;
}

export interface ClientList {
  clients: ListedClient[];
  /** How many there are; more than `clients` when there are too many for a phone. */
  total: number;
  hasNumbers: boolean;
  currency: string;
}

const FIELDS = ['code', 'name', 'tradeName', 'city', 'phone', 'email'] as const;
const PAGE = 100;
const PAGES = 6;
const NUMBERS_PAGE = 200;

interface Answer<T> {
  data: T[];
  meta: { pagination: { total: number } };
}

const clientParams = (search: string): Params => ({
  sort: 'name',
  'pagination[pageSize]': PAGE,
  ...Object.fromEntries(FIELDS.map((field, index) => [`fields[${index}]`, field])),
  ...(search
    ? Object.fromEntries(
        ['name', 'tradeName', 'code', 'city'].map((field, index) => [
          `filters[$or][${index}][${field}][$containsi]`,
          search,
        ]),
      )
    : {}),
});

/** The first page says how many there are; the rest, up to a bound, come at once. */
async function readPages<T>(
  read: (page: number) => Promise<T[]>,
  first: T[],
  total: number,
  pageSize: number,
): Promise<T[]> {
  const pages = Math.min(Math.ceil(total / pageSize), Math.ceil((PAGE * PAGES) / pageSize));
  const rest = await Promise.all(Array.from({ length: Math.max(0, pages - 1) }, (_, index) => read(index + 2)));
  return [...first, ...rest.flat()];
}

async function readContacts(search: string, signal: AbortSignal): Promise<{ rows: Client[]; total: number }> {
  const read = (page: number) =>
    getJson<Answer<Client>>('/api/clients', { ...clientParams(search), 'pagination[page]': page }, signal);
  const first = await read(1);
  const { total } = first.meta.pagination;
  return { rows: await readPages(async (page) => (await read(page)).data, first.data, total, PAGE), total };
}

async function readNumbers(
  month: string,
  search: string,
  signal: AbortSignal,
): Promise<{ rows: ClientNumbers[]; currency: string }> {
  const read = (of: string, page: number) =>
    readNumbersPage({ month: of, page, pageSize: NUMBERS_PAGE, ...(search ? { search } : {}) }, signal);
  const first = await atDataMonth(
    month,
    (of) => read(of, 1),
    ({ meta }) => meta,
  );
  const shown = dataMonth(first.meta);
  const rows = await readPages(
    async (page) => (await read(shown, page)).data,
    first.data,
    first.meta.total,
    NUMBERS_PAGE,
  );
  return { rows, currency: first.meta.currency };
}

/** My clients with their numbers of `month`; contact data alone when the numbers cannot be read. */
export async function readClients(month: string, search: string, signal: AbortSignal): Promise<ClientList> {
  const [contacts, numbers] = await Promise.all([
    readContacts(search, signal),
    readNumbers(month, search, signal).catch(() => null),
  ]);
  const byId = new Map(numbers?.rows.map((row) => [row.client.id, row]));
  return {
    clients: contacts.rows.map((client) => ({ ...client, numbers: byId.get(client.documentId) ?? null })),
    total: contacts.total,
    hasNumbers: numbers !== null,
    currency: numbers?.currency ?? 'USD',
  };
}

export async function readClient(id: string, signal: AbortSignal): Promise<ClientDetail> {
  return (await getJson<{ data: ClientDetail }>(`/api/clients/${encodeURIComponent(id)}`, {}, signal)).data;
}

export async function readClientContacts(id: string, signal: AbortSignal): Promise<Contact[]> {
  const params: Params = {
    'filters[client][documentId][$eq]': id,
    'filters[active][$ne]': 'false',
    'sort[0]': 'main:desc',
    'sort[1]': 'name',
  };
  return (await getJson<{ data: Contact[] }>('/api/contacts', params, signal)).data;
}

export interface ClientYear {
  months: { month: string; actual: number }[];
  /** Of the last month: owner, class, last purchase. */
  row: ClientNumbers | null;
  currency: string;
  isRunning: boolean;
}

/** The client's revenue of 12 months up to the last one with data, and its row of that month. */
export async function readClientYear(client: ClientDetail, month: string, signal: AbortSignal): Promise<ClientYear> {
  const readRow = (of: string) =>
    readNumbersPage({ month: of, filters: [{ column: 'code', operator: 'equals', value: client.code }] }, signal);
  const newest = await atDataMonth(month, readRow, ({ meta }) => meta);
  const last = dataMonth(newest.meta);
  const year = await getJson<{ data: SeriesRow[] }>(
    '/api/analysis/series',
    { variable: 'revenue', client: client.documentId, from: addMonths(last, -11), to: last },
    signal,
  );
  return {
    months: year.data.map(({ month: of, actual }) => ({ month: of, actual: Number(actual ?? 0) })),
    row: newest.data.find((row) => row.client.id === client.documentId) ?? null,
    currency: newest.meta.currency,
    isRunning: last === newest.meta.runningMonth,
  };
}
