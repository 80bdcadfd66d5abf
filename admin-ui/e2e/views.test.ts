import type { TableAnswer } from '@rumbo/config/api';
import type { Page } from 'playwright-core';
import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import type { Product } from './setup/product';
import { makeUser, PASSWORD, type Rest, signIn } from './setup/rest';
import { salesFile } from './setup/sales';
import { makeRep, startWithSales } from './setup/with-sales';

/** A supervisor keeps a view and shares it; a colleague opens it, and a rep sees own clients in it only. */
let product: Product;

beforeAll(async () => {
  const csv = salesFile([
    'F1;05/01/2026;C1;Almacén Uno;V1;Aceites;2;100',
    'F2;06/01/2026;C2;Almacén Dos;V2;Granos;1;500',
  ]);
  let admin: Rest;
  ({ product, admin } = await startWithSales(csv));
  await makeUser(admin, 'susana', 'supervisor');
  await makeUser(admin, 'sofia', 'supervisor');
  await makeRep(admin, 'rosa', 'V1');
}, 250_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
}, 60_000);

/** Signs in on the analysis, then goes on. */
async function inAnalysis(name: string, steps: (page: Page) => Promise<void>): Promise<void> {
  const page = await openPage();
  await journey(page, `views-${name}`, async () => {
    await page.goto(`${product.url}/console/analysis`);
    await signInOn(page, `${name}@example.com`, PASSWORD);
    await page.getByRole('table', { name: 'Clientes' }).waitFor();
    await steps(page);
  });
}

test('save and share a view', async () => {
  await inAnalysis('susana', async (susana) => {
    await susana.getByRole('button', { name: 'Cliente', exact: true }).click();
    await susana.getByRole('button', { name: /^Vista: Vista de inicio/ }).click();
    await susana.getByRole('menuitem', { name: 'Guardar como vista…' }).click();
    await susana.getByLabel('Nombre').fill('Por nombre');
    await susana.getByRole('combobox', { name: 'Compartir con' }).click();
    await susana.getByRole('option', { name: 'Todos' }).click();
    await susana.getByRole('button', { name: 'Guardar', exact: true }).click();
    await susana.getByRole('button', { name: /^Vista: Por nombre/ }).waitFor();
  });

  await inAnalysis('sofia', async (sofia) => {
    await sofia.getByRole('button', { name: /^Vista:/ }).click();
    await sofia.getByRole('menuitem', { name: /Por nombre.*susana/ }).click();
    await sofia
      .getByRole('columnheader', { name: 'Cliente', exact: true })
      .and(sofia.locator('[aria-sort=ascending]'))
      .waitFor();
    // Somebody else's: looked at and kept under another name, not changed.
    await sofia.getByRole('button', { name: /^Vista: Por nombre/ }).click();
    await sofia.getByRole('menuitem', { name: 'Guardar como vista…' }).waitFor();
    expect(await sofia.getByRole('menuitem', { name: 'Eliminar la vista' }).count()).toBe(0);
  });

  // A rep's screens are the portal's; what the shared view shows them is the API's to say.
  const rosa = await signIn(product, 'rosa@example.com', PASSWORD);
  const { data } = await rosa.get<{ data: { name: string; view: object }[] }>('/saved-views');
  expect(data.map(({ name }) => name)).toEqual(['Por nombre']);
  const table = await rosa.post<TableAnswer>('/analysis/table', { ...data[0]?.view, month: '2026-01' });
  expect(table.data.map(({ client }) => client.name)).toEqual(['Almacén Uno']);
}, 120_000);
