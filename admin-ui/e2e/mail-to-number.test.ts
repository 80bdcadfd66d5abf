import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import { mailWith } from './setup/mail';
import { ADMIN, type Product, startProduct, until } from './setup/product';
import { type Rest, signIn } from './setup/rest';
import { longFile, PROFILE, salesFile } from './setup/sales';

interface Import {
  state: string;
  read: number;
  applied: number;
  /** When the first row came. */
  startedAt: string | null;
}

let product: Product;
let admin: Rest;

beforeAll(async () => {
  product = await startProduct();
  admin = await signIn(product);
  await admin.post('/import-profiles', PROFILE);
}, 200_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
}, 60_000);

const drop = (fileName: string, csv: string) =>
  product.deliver(`${fileName}.eml`, mailWith(csv, { id: fileName, fileName }));
/** Undefined also while the cms is away. */
const importOf = async (fileName: string): Promise<Import | undefined> =>
  (await admin.get<{ data: Import[] }>(`/imports?filters[fileName][$eq]=${fileName}`).catch(() => undefined))?.data[0];
const untilApplied = (fileName: string, within = 60_000) =>
  until(async () => (await importOf(fileName))?.state === 'applied', { within, what: `${fileName} to be applied` });
const revenue = async (from: string, to: string) =>
  (await admin.get<{ data: { actual: string }[] }>(`/analysis/series?variable=revenue&from=${from}&to=${to}`)).data.map(
    ({ actual }) => actual,
  );

test('a supervisor logs in, a mail arrives, and the number changes', async () => {
  const page = await openPage();
  await journey(page, 'mail-to-number', async () => {
    await drop('enero.csv', salesFile(['F1;05/01/2026;C1;Almacén Uno;V1;Aceites;2;1.000,50']));
    await untilApplied('enero.csv');
    await page.goto(`${product.url}/console/`);
    await signInOn(page, ADMIN.email, ADMIN.password);
    await page.getByRole('link', { name: 'Análisis' }).first().click();
    await page
      .getByTestId('month-value')
      .getByText(/1\.001/)
      .waitFor();

    await page.getByRole('link', { name: 'Entradas' }).first().click();
    await drop('enero-2.csv', salesFile(['F2;06/01/2026;C2;Almacén Dos;V1;Granos;1;500']));
    // The list follows what arrives by itself.
    const row = page.getByRole('row', { name: /enero-2\.csv/ });
    await row.waitFor();
    await row.getByText('Aplicada').waitFor();

    await page.getByRole('link', { name: 'Análisis' }).first().click();
    await page
      .getByTestId('month-value')
      .getByText(/1\.501/)
      .waitFor();
  });
}, 180_000);

const isBeingRead = ({ state, startedAt }: Import): boolean => state === 'received' && startedAt !== null;

/** Who is killed, and when: what an import looks like at that moment. */
const KILLS: [part: string, script: string, when: string, isThen: (seen: Import) => boolean][] = [
  ['worker', 'workers/dist/index', 'reading', isBeingRead],
  ['reader', 'imports/child/main', 'reading', isBeingRead],
  ['cms', 'launcher/child', 'staging', isBeingRead],
  ['cms', 'launcher/child', 'applying', ({ state }) => state === 'applying'],
];
const ROWS = 100_000;
const QUARTER = ['2026-01', '2026-03'] as const;

test.each(KILLS)(
  'the %s (%s) killed in the middle of %s: it ends as if nothing had happened',
  async (...[part, script, when, isThen]) => {
    const before = await revenue(...QUARTER);
    let files = 0;
    let killed: number[] = [];
    // A fast machine may be through with a file before anybody looks: then another one.
    while (killed.length === 0) {
      files += 1;
      expect(files).toBeLessThan(4);
      const fileName = `killed-${part}-${when}-${files}.csv`;
      // Documents of their own, or the second file would be the first again.
      await drop(fileName, longFile(ROWS).replaceAll('\nL', `\n${part}-${when}-${files}-`));
      const seen = await until(
        async () => {
          const now = await importOf(fileName);
          return now && (isThen(now) || now.state === 'applied') ? now : undefined;
        },
        { within: 60_000, what: `the ${when} of ${fileName}`, every: 25 },
      );
      if (isThen(seen)) killed = await product.processes(script);
      for (const pid of killed) process.kill(pid, 'SIGKILL');
      await untilApplied(fileName, 90_000);
      const counts = { read: ROWS, applied: ROWS, unchanged: 0, rejected: 0, skipped: 0 };
      expect(await importOf(fileName)).toMatchObject(counts);
    }
    const added = LONG_FILE.map((cents) => cents * files);
    expect(await revenue(...QUARTER)).toEqual(before.map((amount, at) => plus(amount ?? '0.00', added[at] ?? 0)));
  },
  300_000,
);

/** 100,000 lines of 1.25 over three months: one line more in January than in the others. */
const LONG_FILE = [33_334 * 125, 33_333 * 125, 33_333 * 125];
const plus = (amount: string, cents: number): string => ((Math.round(Number(amount) * 100) + cents) / 100).toFixed(2);
