import { closeBrowser, journey, openPage } from './setup/browser';
import { HEADER, mailWith, PROFILE } from './setup/mail';
import { ADMIN, type Product, startProduct } from './setup/product';
import { makeUser, PASSWORD, type Rest, signIn } from './setup/rest';

/** From an empty product to a rep's phone, through the screens people use. */
let product: Product;
let admin: Rest;

beforeAll(async () => {
  product = await startProduct();
  admin = await signIn(product);
  await admin.post('/import-profiles', PROFILE);
  for (const [name, code] of [
    ['ana', 'S1'],
    ['beto', 'S2'],
  ] as const) {
    const user = await makeUser(admin, name, 'sales');
    await admin.post('/salespeople', { data: { system: 'main', code, name, user } });
  }
}, 240_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
}, 60_000);

const JANUARY = `${HEADER}
F1,2026-01-05,C1,Casa Uno,S1,1,1200
F2,2026-01-06,C2,Casa Dos,S2,2,300.50
`;
const MORE = `${HEADER}
F3,2026-01-20,C1,Casa Uno,S1,1,99.50
`;

test('log in, drop a mail, see it arrive, see the number change', async () => {
  const page = await openPage();
  await journey(page, 'mail-to-number', async () => {
    await page.goto(`${product.url}/console/`);
    await page.locator('input[name=identifier]').fill(ADMIN.email);
    await page.locator('input[name=password]').fill(ADMIN.password);
    await page.getByRole('button', { name: 'Entrar' }).click();

    await page.getByRole('link', { name: 'Entradas' }).click();
    await page.getByText('Todavía no ha llegado ningún archivo').waitFor();
    await product.deliver('one.eml', mailWith(JANUARY, { id: 'one' }));
    // Nobody reloads: the list follows by itself.
    const first = page.getByRole('row').filter({ hasText: 'ventas.csv' });
    await first.getByText('Aplicada').waitFor({ timeout: 45_000 });

    await page.getByRole('link', { name: 'Análisis' }).click();
    await page
      .getByText(/1[.,\s]?500,50/)
      .first()
      .waitFor();
    await page.getByRole('cell', { name: 'Casa Uno' }).waitFor();

    await product.deliver('two.eml', mailWith(MORE, { id: 'two', fileName: 'ventas-2.csv' }));
    await page.getByRole('link', { name: 'Entradas' }).click();
    const second = page.getByRole('row').filter({ hasText: 'ventas-2.csv' });
    await second.getByText('Aplicada').waitFor({ timeout: 45_000 });
    await page.getByRole('link', { name: 'Análisis' }).click();
    await page
      .getByText(/1[.,\s]?600,00/)
      .first()
      .waitFor();
  });
}, 180_000);

test('a sales user on a phone sees their own tasks and clients, and nobody else has any there', async () => {
  const users = await admin.get<{ id: number; username: string }[]>('/users');
  const clients = await admin.get<{ data: { code: string; documentId: string }[] }>('/clients');
  for (const [name, code] of [
    ['ana', 'C1'],
    ['beto', 'C2'],
  ] as const) {
    await admin.post('/tasks', {
      data: {
        title: `Visita de ${name}`,
        assignee: users.find(({ username }) => username === name)?.id,
        client: clients.data.find((client) => client.code === code)?.documentId,
      },
    });
  }

  const page = await openPage({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await journey(page, 'portal', async () => {
    await page.goto(`${product.url}/portal/`);
    await page.locator('input[name=identifier]').fill('ana');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();

    await page.getByText('Visita de ana').first().waitFor();
    expect(await page.getByText('Visita de beto').count()).toBe(0);

    await page.getByRole('link', { name: 'Clientes' }).click();
    await page.getByText('Casa Uno').first().waitFor();
    expect(await page.getByText('Casa Dos').count()).toBe(0);
    // Nothing reaches over the edge of the phone.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}, 120_000);
