import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import { mailWith } from './setup/mail';
import { ADMIN, type Product, startProduct, until } from './setup/product';
import { type Rest, signIn } from './setup/rest';
import { longFile, PROFILE, salesFile } from './setup/sales';

interface Import {
  state: string;
  read: number;
  applied: number;
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
    const month = page.getByTestId('month-value');
    await month.waitFor();
    expect(await month.textContent()).toMatch(/1\.001/);

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

const SCRIPTS = { worker: 'workers/dist/index', cms: 'launcher/child' };

test('a worker, then the cms, killed in the middle of an import: it ends as if nothing had happened', async () => {
  const rows = 60_000;
  for (const part of ['worker', 'cms'] as const) {
    const fileName = `killed-${part}.csv`;
    // Documents of their own, or the second file would be the first again.
    await drop(fileName, longFile(rows).replaceAll('\nL', `\n${part}`));
    const onItsWay = part === 'worker' ? ['received', 'staged', 'applying'] : ['staged', 'applying'];
    await until(async () => onItsWay.includes((await importOf(fileName))?.state ?? ''), {
      within: 60_000,
      what: `${fileName} to be on its way`,
      every: 50,
    });
    const killed = await product.processes(SCRIPTS[part]);
    expect(killed).not.toHaveLength(0);
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    await untilApplied(fileName, 120_000);
    expect(await importOf(fileName)).toMatchObject({
      read: rows,
      applied: rows,
      unchanged: 0,
      rejected: 0,
      skipped: 0,
    });
  }
  // Two files of 20,000 lines a month at 1,25, beside what the mails before brought in January.
  expect(await revenue('2026-02', '2026-03')).toEqual(['50000.00', '50000.00']);
}, 400_000);
