import { offlineDay } from './portal/offline-day';
import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import { PIXEL } from './setup/pixel';
import type { Product } from './setup/product';
import { PASSWORD, type Rest, signIn } from './setup/rest';
import { salesFile } from './setup/sales';
import { makeRep, startWithSales } from './setup/with-sales';

/** A phone of two reps: each sees their own, and nothing of the other. */
let product: Product;
let admin: Rest;
const reps: Record<string, number> = {};
const today = () => new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  const csv = salesFile([
    'F1;05/01/2026;C1;Almacén Uno;V1;Aceites;2;100',
    'F2;06/01/2026;C2;Almacén Dos;V2;Granos;1;500',
  ]);
  ({ product, admin } = await startWithSales(csv));
  for (const [name, code] of Object.entries({ rosa: 'V1', tomas: 'V2' })) {
    const assignee = await makeRep(admin, name, code);
    reps[name] = assignee;
    await admin.post('/tasks', { data: { title: `Visita de ${name}`, assignee, dueDate: today(), state: 'todo' } });
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

test('a rep checks in where they stand, with a photo, finishes the task and makes the next one', async () => {
  const { data } = await admin.get<{ data: { documentId: string }[] }>('/clients?filters[code][$eq]=C1');
  const client = data[0]?.documentId ?? '';
  await admin.put(`/clients/${client}`, { data: { latitude: -0.18036, longitude: -78.47 } });
  const task = { title: 'Cobrar la factura', assignee: reps['rosa'], client, dueDate: today(), state: 'todo' };
  await admin.post('/tasks', { data: task });
  const page = await openPage({
    viewport: { width: 360, height: 740 },
    geolocation: { latitude: -0.18, longitude: -78.47, accuracy: 12 },
    permissions: ['geolocation'],
  });
  await journey(page, 'portal-check-in', async () => {
    await page.goto(`${product.url}/portal/`);
    await signInOn(page, 'rosa@example.com', PASSWORD);
    await page.getByRole('link', { name: task.title }).click();
    await page.getByRole('link', { name: 'Visité' }).click();
    await page.getByText('a 40 m del cliente').waitFor();
    await page.getByText('Pedido tomado').click();
    await page.locator('input[type=file]').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: PIXEL });
    await page.getByAltText('foto 1').waitFor();
    await page.getByLabel(task.title).check();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Tarea hecha').waitFor();
    await page.getByLabel('Nota').waitFor({ state: 'detached' });

    await page.goto(`${product.url}/portal/#/clients/${client}/new-task`);
    await page.getByLabel('Qué hay que hacer').fill('Llevar muestras');
    await page.getByText('Cada semana').click();
    await page.getByRole('button', { name: 'Crear tarea' }).click();
    await page.getByText('Tarea creada').waitFor();
  });
  const rosa = await signIn(product, 'rosa@example.com', PASSWORD);
  const visits = await rosa.get<{ data: object[] }>('/interactions');
  expect(visits.data).toEqual([
    expect.objectContaining({
      kind: 'visit',
      note: 'Pedido tomado',
      distance: 40,
      accuracy: 12,
      attachments: [expect.objectContaining({ mime: 'image/jpeg' })],
    }),
  ]);
  const tasks = await rosa.get<{ data: { title: string; state: string; recurrence: string | null }[] }>(
    '/tasks?sort=title',
  );
  expect(tasks.data.map(({ title, state, recurrence }) => [title, state, recurrence?.slice(0, 11) ?? null])).toEqual([
    ['Cobrar la factura', 'done', null],
    ['Llevar muestras', 'todo', 'FREQ=WEEKLY'],
    ['Visita de rosa', 'todo', null],
  ]);
}, 90_000);

test('20 writes offline are applied once, whatever happens to the phone in between', async () => {
  await offlineDay(product, admin, 'tomas');
}, 120_000);
