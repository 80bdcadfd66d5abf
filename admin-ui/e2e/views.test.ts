import type { Page } from 'playwright-core';
import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import { mailWith } from './setup/mail';
import { type Product, startProduct, until } from './setup/product';
import { makeUser, PASSWORD, signIn } from './setup/rest';
import { PROFILE, salesFile } from './setup/sales';

/** A supervisor keeps a view and shares it; a colleague opens it, and a rep sees own clients in it only. */
let product: Product;

beforeAll(async () => {
  product = await startProduct();
  const admin = await signIn(product);
  await admin.post('/import-profiles', PROFILE);
  const csv = salesFile([
    'F1;05/01/2026;C1;Almacén Uno;V1;Aceites;2;100',
    'F2;06/01/2026;C2;Almacén Dos;V2;Granos;1;500',
  ]);
  await product.deliver('ventas.eml', mailWith(csv, { id: 'ventas', fileName: 'ventas.csv' }));
  const state = async () => (await admin.get<{ data: { state: string }[] }>('/imports')).data[0]?.state;
  await until(async () => (await state()) === 'applied', { within: 60_000, what: 'the sales to be applied' });
  await makeUser(admin, 'susana', 'supervisor');
  await makeUser(admin, 'sofia', 'supervisor');
  const user = await makeUser(admin, 'rosa', 'sales');
  const { data } = await admin.get<{ data: { documentId: string }[] }>('/salespeople?filters[code][$eq]=V1');
  await admin.put(`/salespeople/${data[0]?.documentId}`, { data: { user } });
}, 250_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
}, 60_000);

const analysisOf = async (name: string, address = ''): Promise<Page> => {
  const page = await openPage();
  await page.goto(`${product.url}/console/analysis${address}`);
  await signInOn(page, `${name}@example.com`, PASSWORD);
  await page.getByRole('table', { name: 'Clientes' }).waitFor();
  return page;
};

test('save and share a view', async () => {
  const susana = await analysisOf('susana');
  await journey(susana, 'views-save', async () => {
    await susana.getByRole('button', { name: 'Cliente', exact: true }).click();
    await susana.getByRole('button', { name: /^Vista: Vista de inicio/ }).click();
    await susana.getByRole('menuitem', { name: 'Guardar como vista…' }).click();
    await susana.getByLabel('Nombre').fill('Por nombre');
    await susana.getByRole('combobox', { name: 'Compartir con' }).click();
    await susana.getByRole('option', { name: 'Todos' }).click();
    await susana.getByRole('button', { name: 'Guardar', exact: true }).click();
    await susana.getByRole('button', { name: /^Vista: Por nombre/ }).waitFor();
  });

  const sofia = await analysisOf('sofia');
  await journey(sofia, 'views-open', async () => {
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

  const admin = await signIn(product);
  const { data } = await admin.get<{ data: { documentId: string }[] }>('/saved-views');
  const rosa = await analysisOf('rosa', `?view=${data[0]?.documentId}`);
  await journey(rosa, 'views-rep', async () => {
    await rosa.getByRole('button', { name: /^Vista: Por nombre/ }).waitFor();
    await rosa.getByRole('link', { name: 'Almacén Uno' }).waitFor();
    expect(await rosa.getByText('Almacén Dos').count()).toBe(0);
  });
}, 120_000);
