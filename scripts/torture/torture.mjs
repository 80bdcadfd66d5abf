import { mailWith } from '../throwaway/mail.mjs';
import { until } from '../throwaway/product.mjs';
import { watchMemory } from './memory.mjs';
import { SENDER, sendFile } from './send-file.mjs';

export const LIMITS = { childMb: 512, workerMb: 400, goodMailS: 120 };
const GOOD_SENDER = 'good@example.com';
/** Outcomes after which a person has to know which file it was and what to do. */
const NEEDS_WORDS = /held|rejected|refused|failed|ignored/;

/** The profile that takes every file of the torture, and the one of the good mail after them. */
async function prepare({ api }) {
  const profile = async (name, sender, columns) => {
    const source = await api('POST', '/sources', { data: { name, kind: 'mail', senders: [{ address: sender }] } });
    const { status, body } = await api('POST', '/import-profiles', {
      name,
      match: { senders: [sender], files: ['*'] },
      format: { type: 'csv', delimiter: ',', encoding: 'utf-8', dates: ['yyyy-MM-dd', 'dd/MM/yyyy'] },
      columns,
      ...(source.status === 201 && { source: source.body.data.documentId }),
    });
    if (status !== 201) throw new Error(`the profile ${name} was not made: ${JSON.stringify(body)}`);
  };
  await profile('torture', SENDER, { document: 'Factura', date: 'Fecha', amount: 'Total' });
  await profile('good', GOOD_SENDER, { document: 'Factura', date: 'Fecha', amount: 'Total' });
}

/**
 * Sends every file through the real path, a good mail after them, and judges: nothing crashes, hangs or outgrows
 * its memory, each ends with words that name it, and the good mail is imported. `files`: `{ name, bytes }`.
 */
export async function torture(product, files, { say = () => {} } = {}) {
  await prepare(product);
  const pids = () =>
    ['workers/dist/index', 'launcher/'].flatMap((s) => product.processes(s).map(({ pid }) => pid)).join();
  const begun = pids();
  const memory = watchMemory(product);
  const results = [];
  const breaches = [];
  try {
    for (const [at, { name, bytes }] of files.entries()) {
      const result = await sendFile(product, { name, bytes, id: `torture-${at}` });
      results.push(result);
      say(result);
      if (result.outcome === 'hang') breaches.push(`${name} did not end: ${result.message}`);
      if (NEEDS_WORDS.test(result.outcome) && result.message === '') breaches.push(`${name} ended without a word`);
      if (/stopped the worker/.test(result.message)) breaches.push(`${name} took a worker down`);
      if (pids() !== begun) {
        breaches.push(`a process ended while ${name} was read`);
        break;
      }
    }
    const goodMailS = await goodMail(product).catch((error) => {
      breaches.push(error.message);
    });
    const peaks = memory.peaks();
    for (const name of ['childMb', 'workerMb'])
      if (peaks[name] > LIMITS[name]) breaches.push(`${name} ${peaks[name]}: more than ${LIMITS[name]}`);
    return { results, breaches, ...peaks, goodMailS };
  } finally {
    memory.stop();
  }
}

async function goodMail(product) {
  const began = Date.now();
  const bytes = Buffer.from('Factura,Fecha,Total\nGOOD-1,2026-01-05,10\n');
  product.deliver('good.eml', mailWith([{ name: 'good.csv', bytes }], { id: 'good', from: GOOD_SENDER }));
  await until(
    async () =>
      (await product.api('GET', '/imports?filters[fileName][$eq]=good.csv')).body.data?.[0]?.state === 'applied',
    { within: LIMITS.goodMailS * 1000, what: 'the good mail after them to be imported' },
  );
  return (Date.now() - began) / 1000;
}
