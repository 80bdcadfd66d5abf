import type { Browser } from 'playwright-core';
import { openBrowser, openPage, pictured, signInOn } from './setup/browser';
import { ACCOUNT, type Product, startProduct, until } from './setup/product';
import { longFile, PROFILE, salesFile } from './setup/sales';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  expect((await product.call('POST', '/import-profiles', PROFILE)).status).toBe(201);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const importOf = async (fileName: string) =>
  (await product.call('GET', `/imports?filters[fileName][$eq]=${fileName}`)).body.data[0];
const untilApplied = (fileName: string, timeoutMs = 60_000) =>
  until(
    async () => (await importOf(fileName))?.state === 'applied',
    timeoutMs,
    () => `${fileName} to be applied`,
  );
const revenue = async (from: string, to: string) =>
  (await product.call('GET', `/analysis/series?variable=revenue&from=${from}&to=${to}`)).body.data.map(
    (row: { actual: string }) => row.actual,
  );

test('a supervisor logs in, a mail arrives, and the number changes', async () => {
  const page = await openPage(browser);
  await pictured(page, async () => {
    product.drop('enero.csv', salesFile(['F1;05/01/2026;C1;Almacén Uno;V1;Aceites;2;1.000,50']));
    await untilApplied('enero.csv');
    await page.goto(`${product.url}/console/`);
    await signInOn(page, ACCOUNT.email, ACCOUNT.password);
    await page.getByRole('link', { name: 'Análisis' }).first().click();
    const month = page.getByTestId('month-value');
    await month.waitFor();
    expect(await month.textContent()).toMatch(/1\.001/);

    await page.getByRole('link', { name: 'Entradas' }).first().click();
    product.drop('enero-2.csv', salesFile(['F2;06/01/2026;C2;Almacén Dos;V1;Granos;1;500']));
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

test('a worker, then the cms, killed in the middle of an import: it ends as if nothing had happened', async () => {
  const rows = 60_000;
  for (const part of ['worker', 'cms'] as const) {
    const fileName = `killed-${part}.csv`;
    // Documents of their own, or the second file would be the first again.
    product.drop(fileName, longFile(rows).replaceAll('\nL', `\n${part}`));
    await until(
      async () => {
        const found = await importOf(fileName).catch(() => undefined);
        return part === 'worker' ? found : ['staged', 'applying'].includes(found?.state);
      },
      60_000,
      () => `${fileName} to be on its way`,
    );
    expect(product.kill(part)).not.toHaveLength(0);
    await until(
      async () => (await importOf(fileName).catch(() => undefined))?.state === 'applied',
      120_000,
      () => `${fileName} to be applied after the ${part} was killed`,
    );
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
