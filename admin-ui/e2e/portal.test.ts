import type { Browser } from 'playwright-core';
import { openBrowser, openPage, pictured, signInOn } from './setup/browser';
import { type Call, type Product, startProduct, until } from './setup/product';
import { PROFILE, salesFile } from './setup/sales';

/** A phone of two reps: each sees their own, and nothing of the other. */
let product: Product;
let browser: Browser;
const PASSWORD = 'Una-clave-de-vendedor-1';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { call } = product;
  const made = await call('POST', '/import-profiles', PROFILE);
  expect(made.status).toBe(201);
  product.drop(
    'ventas.csv',
    salesFile(['F1;05/01/2026;C1;Almacén Uno;V1;Aceites;2;100', 'F2;06/01/2026;C2;Almacén Dos;V2;Granos;1;500']),
  );
  await until(
    async () => (await call('GET', '/imports')).body.data[0]?.state === 'applied',
    60_000,
    () => 'the sales',
  );
  for (const [name, code] of [
    ['rosa', 'V1'],
    ['tomas', 'V2'],
  ] as const) {
    const user = await makeRep(call, name);
    const { body } = await call('GET', `/salespeople?filters[code][$eq]=${code}`);
    expect((await call('PUT', `/salespeople/${body.data[0].documentId}`, { data: { user: user.id } })).status).toBe(
      200,
    );
    const task = {
      title: `Visita de ${name}`,
      assignee: user.id,
      dueDate: new Date().toISOString().slice(0, 10),
      state: 'todo',
    };
    expect((await call('POST', '/tasks', { data: task })).status).toBe(201);
  }
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

async function makeRep(call: Call, name: string): Promise<{ id: number }> {
  const roles = (await call('GET', '/users-permissions/roles')).body.roles;
  const role = roles.find(({ type }: { type: string }) => type === 'sales').id;
  const { status, body } = await call('POST', '/users', {
    username: name,
    email: `${name}@example.com`,
    password: PASSWORD,
    role,
    confirmed: true,
  });
  if (status !== 201) throw new Error(`user ${name}: ${status} ${JSON.stringify(body)}`);
  return body;
}

test.each([
  ['rosa', 'Almacén Uno', 'Almacén Dos'],
  ['tomas', 'Almacén Dos', 'Almacén Uno'],
])(
  '%s sees their own task and client, and not the other',
  async (name, own, foreign) => {
    const page = await openPage(browser, 360, 740);
    await pictured(page, async () => {
      await page.goto(`${product.url}/portal/`);
      await signInOn(page, `${name}@example.com`, PASSWORD);
      await page.getByText(`Visita de ${name}`).waitFor();
      expect(await page.getByText('Visita de').count()).toBe(1);
      await page
        .getByRole('link', { name: /clientes/i })
        .first()
        .click();
      await page.getByText(own).first().waitFor();
      expect(await page.getByText(foreign).count()).toBe(0);
      // No sideways scroll on a small phone.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    });
  },
  90_000,
);
