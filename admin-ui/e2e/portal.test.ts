import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import { mailWith } from './setup/mail';
import { type Product, startProduct, until } from './setup/product';
import { makeUser, PASSWORD, signIn } from './setup/rest';
import { PROFILE, salesFile } from './setup/sales';

/** A phone of two reps: each sees their own, and nothing of the other. */
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
  for (const [name, code] of Object.entries({ rosa: 'V1', tomas: 'V2' })) {
    const assignee = await makeUser(admin, name, 'sales');
    const { data } = await admin.get<{ data: { documentId: string }[] }>(`/salespeople?filters[code][$eq]=${code}`);
    await admin.put(`/salespeople/${data[0]?.documentId}`, { data: { user: assignee } });
    const dueDate = new Date().toISOString().slice(0, 10);
    await admin.post('/tasks', { data: { title: `Visita de ${name}`, assignee, dueDate, state: 'todo' } });
  }
}, 250_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
}, 60_000);

test.each([
  ['rosa', 'Almacén Uno', 'Almacén Dos'],
  ['tomas', 'Almacén Dos', 'Almacén Uno'],
])(
  '%s sees their own task and client, and not the other',
  async (name, own, foreign) => {
    const page = await openPage({ viewport: { width: 360, height: 740 } });
    await journey(page, `portal-${name}`, async () => {
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
