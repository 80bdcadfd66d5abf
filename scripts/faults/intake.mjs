import { mailWith } from '../throwaway/mail.mjs';
import { until } from '../throwaway/product.mjs';

export const SENDER = 'erp@example.com';
const UNDER_WAY = new Set(['received', 'staged', 'applying']);
const HEADER = 'Factura,Fecha,Codigo,Cliente,Total';

/** Lines of 1.25 each over three months, `prefix` keeping the documents of one file apart from another's. */
export const lines = (rows, prefix, { clients = 500, name = 'Cliente' } = {}) =>
  Array.from(
    { length: rows },
    (_, at) =>
      `${prefix}${Math.floor(at / 2)},2026-0${1 + (at % 3)}-05,${prefix}C${at % clients},${name} ${at % clients},1.25`,
  );
export const fileOf = (all) => Buffer.from(`${[HEADER, ...all].join('\n')}\n`);

/** The profile that all faults use, for mails of SENDER. */
export async function prepare({ api }) {
  const source = await api('POST', '/sources', { data: { name: 'erp', kind: 'mail', senders: [{ address: SENDER }] } });
  const { status, body } = await api('POST', '/import-profiles', {
    name: 'erp',
    match: { senders: [SENDER], files: ['*'] },
    format: { type: 'csv', delimiter: ',', dates: ['yyyy-MM-dd'] },
    columns: { document: 'Factura', date: 'Fecha', client: 'Codigo', clientName: 'Cliente', amount: 'Total' },
    source: source.body.data.documentId,
  });
  if (status !== 201) throw new Error(`the profile was not made: ${JSON.stringify(body)}`);
}

let mails = 0;
export function mailFile(product, name, bytes, { type } = {}) {
  mails += 1;
  const id = `fault-${mails}-${name.replace(/\W/g, '-')}`;
  product.deliver(`${id}.eml`, mailWith([{ name, bytes, type }], { id, from: SENDER }));
}

export async function upload({ api }, name, bytes) {
  const form = new FormData();
  form.set('profile', 'erp');
  form.set('file', new Blob([bytes]), name);
  return api('POST', '/imports', form);
}

/** Imports whose file name begins so, oldest first; undefined while the cms is away. */
export async function importsNamed({ api }, start) {
  const { status, body } = await api(
    'GET',
    `/imports?filters[fileName][$startsWith]=${encodeURIComponent(start)}&pagination[pageSize]=100&sort=id:asc`,
  ).catch(() => ({ status: 0 }));
  return status === 200 ? body.data : undefined;
}

/** Waits until `count` imports of that name have ended, and gives them. */
export const untilEnded = (product, start, { count = 1, within = 120_000 } = {}) =>
  until(
    async () => {
      const found = await importsNamed(product, start);
      return found && found.length >= count && !found.some(({ state }) => UNDER_WAY.has(state)) && found;
    },
    { within, what: `${count} imports of ${start} to end`, every: 300 },
  );

/** What the lines of the quarter come to. */
export async function revenue({ api }) {
  const { body } = await api('GET', '/analysis/series?variable=revenue&from=2026-01&to=2026-03');
  return body.data.reduce((sum, { actual }) => sum + Math.round(Number(actual ?? 0) * 100), 0) / 100;
}

export function expect(what, actual, wanted) {
  if (JSON.stringify(actual) !== JSON.stringify(wanted))
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
}
