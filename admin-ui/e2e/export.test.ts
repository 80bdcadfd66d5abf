import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { csvCells, sheetsOf } from '../../cms/tests/setup/files';
import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import { ADMIN, type Product } from './setup/product';
import { salesFile } from './setup/sales';
import { startWithSales } from './setup/with-sales';

/** What is on screen leaves as a workbook and as a CSV: the same clients, columns and order. */
let product: Product;

beforeAll(async () => {
  const csv = salesFile(
    Array.from({ length: 60 }, (_, nth) => {
      const month = nth % 2 ? '01' : '12';
      const day = `${String(1 + (nth % 27)).padStart(2, '0')}/${month}/${nth % 2 ? 2026 : 2025}`;
      return `F${nth};${day};C${nth % 20};${nth % 7 ? 'Almacén' : '=Almacén'} ${nth % 20};V1;Aceites;1;${(nth * 37) % 400},50`;
    }),
  );
  ({ product } = await startWithSales(csv));
}, 250_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
}, 60_000);

/** The cells of the table, row by row, without the box that chooses a row. */
const shown = (page: Page): Promise<string[][]> =>
  page
    .getByRole('table', { name: 'Clientes' })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent ?? '')),
    );

async function exported(page: Page, format: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: 'Exportar' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^analisis-ingresos-2026-01-datos-al-2026-01-\d\d\.(xlsx|csv)$/);
  return readFile(await download.path());
}

const plain = (name: unknown): string => String(name).replace(/^'/, '');
const whole = (amount: unknown): string => String(Math.round(Number(amount)));

test('filter, order and columns of the screen are those of the files', async () => {
  const page = await openPage({ acceptDownloads: true });
  await journey(page, 'export', async () => {
    await page.goto(`${product.url}/console/analysis`);
    await signInOn(page, ADMIN.email, ADMIN.password);
    const table = page.getByRole('table', { name: 'Clientes' });
    await table.waitFor();

    await page.getByRole('button', { name: 'Columnas' }).click();
    await page.getByRole('checkbox', { name: 'Última compra' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filtro', exact: true }).click();
    await page.getByRole('combobox', { name: 'Columna' }).click();
    await page.getByRole('option', { name: 'Real', exact: true }).click();
    await page.getByRole('spinbutton', { name: 'Valor' }).fill('100');
    await page.getByRole('button', { name: 'Filtrar' }).click();
    await page.getByText('Real como mínimo 100').waitFor();
    await table.getByRole('button', { name: 'Cliente' }).click();
    await page.waitForURL(/sort=name/);
    await table.locator('[aria-sort=ascending]').waitFor();
    const rows = await shown(page);
    expect(rows.length).toBeGreaterThan(5);
    const headings = (await table.getByRole('columnheader').allTextContents()).slice(1);
    const [name, actual] = [headings.indexOf('Cliente'), headings.indexOf('Real')];

    const [data, about] = await sheetsOf(await exported(page, /Excel/));
    expect(data?.values[0]).toEqual(headings);
    const facts = (cells: readonly unknown[]) => [plain(cells[name]), whole(cells[actual])];
    const screen = rows.map((cells) => [cells[name], cells[actual]?.replace(/\D/g, '')]);
    expect(data?.values.slice(1).map(facts)).toEqual(screen);
    expect(Object.fromEntries(about?.values ?? [])).toMatchObject({ Filtros: 'Real como mínimo 100' });

    const [header, ...cells] = csvCells(await exported(page, /CSV/));
    expect(header).toEqual(headings);
    expect(cells.map(facts)).toEqual(screen);
  });
}, 45_000);
