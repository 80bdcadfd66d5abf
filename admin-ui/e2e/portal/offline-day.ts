import type { Page } from 'playwright-core';
import { journey, signInOn } from '../setup/browser';
import { PIXEL } from '../setup/pixel';
import { type Product, until } from '../setup/product';
import { makeUser, PASSWORD, type Rest } from '../setup/rest';
import { makePhone, type Phone } from './phone';

const TASKS = Array.from({ length: 8 }, (_, n) => `Ruta ${n + 1}`);

interface Task {
  documentId: string;
  title: string;
  state: string;
}

/** One rep with one client and eight tasks of today. */
async function makeDay(admin: Rest) {
  const olga = await makeUser(admin, 'olga', 'sales');
  const place = { latitude: -0.18036, longitude: -78.47 };
  const made = await admin.post<{ data: { documentId: string } }>('/clients', {
    data: { code: 'R1', name: 'Almacén Ruta', owner: olga, ...place },
  });
  const client = made.data.documentId;
  const dueDate = new Date().toISOString().slice(0, 10);
  for (const title of TASKS)
    await admin.post('/tasks', { data: { title, assignee: olga, dueDate, client, state: 'todo' } });
  return {
    olga,
    client,
    /** In the order they reached the server. */
    async tasks() {
      const path = `/tasks?filters[assignee][id]=${olga}&sort=createdAt&pagination[pageSize]=100`;
      return (await admin.get<{ data: Task[] }>(path)).data;
    },
    /** What was logged and said. */
    async happened() {
      const path = `/clients/${client}/timeline?kinds=interaction,comment`;
      return (await admin.get<{ data: object[] }>(path)).data;
    },
  };
}

async function makeTask(page: Page, phone: Phone, title: string): Promise<void> {
  await page.goto(`${phone.url}/portal/#/new-task`);
  await page.getByLabel('Qué hay que hacer').fill(title);
  await page.getByRole('button', { name: 'Crear tarea' }).click();
  await page.getByText('Guardado en el teléfono').waitFor();
  // The form leaves by the phone's "back": only then is another address ours to open.
  await page.getByLabel('Qué hay que hacer').waitFor({ state: 'detached' });
}

async function checkIn(page: Page, at: string, note: string): Promise<void> {
  await page.goto(at);
  await page.getByLabel('Nota').fill(note);
  await page.locator('input[type=file]').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: PIXEL });
  await page.getByAltText('foto 1').waitFor();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Guardado en el teléfono').waitFor();
  await page.getByLabel('Nota').waitFor({ state: 'detached' });
}

/**
 * A day without a network: 20 writes, a phone that dies, a session that ends, a colleague on the same phone. In the end
 * each write is there once, in the right name, and the one clash was asked.
 */
export async function offlineDay(product: Product, admin: Rest, colleague: string): Promise<void> {
  const { olga, client, tasks, happened } = await makeDay(admin);
  const phone = await makePhone(product.url);
  const done = async () => (await tasks()).filter(({ state }) => state === 'done').length;
  try {
    let page = await phone.open();
    await journey(page, 'portal-offline-away', async () => {
      await page.goto(`${phone.url}/portal/`);
      await signInOn(page, 'olga@example.com', PASSWORD);
      await page.getByText('Ruta 8').waitFor();
      await page.goto(`${phone.url}/portal/#/clients/${client}`);
      await page.getByRole('heading', { name: 'Almacén Ruta' }).waitFor();
      await page.evaluate('navigator.serviceWorker.ready');

      await phone.setOnline(false);
      await page.goto(`${phone.url}/portal/#/`);
      for (const title of TASKS.slice(1)) await page.getByRole('button', { name: `Empezar: ${title}` }).click();
      for (const title of TASKS) await page.getByRole('button', { name: `Marcar como hecha: ${title}` }).click();
      for (const n of [1, 2]) await makeTask(page, phone, `Nueva ${n}`);
      await checkIn(page, `${phone.url}/portal/#/clients/${client}/visit`, 'Pedido tomado');
      await page.goto(`${phone.url}/portal/#/clients/${client}`);
      await page.getByPlaceholder('Escribe un comentario').fill('Piden más plazo');
      await page.getByRole('button', { name: 'Comentar' }).click();
      await page.getByText('20 cambios por enviar').first().waitFor();
      await phone.kill();
    });

    // Meanwhile the office cancels one of the tasks, and ends olga's session.
    await admin.put(`/tasks/${(await tasks())[0]?.documentId}`, { data: { state: 'cancelled' } });
    await admin.put(`/users/${olga}`, { blocked: true });

    page = await phone.open();
    await journey(page, 'portal-offline-back', async () => {
      await page.goto(`${phone.url}/portal/`);
      await page.getByText('Nueva 1').waitFor();
      await page.getByRole('button', { name: 'Volver a pendiente: Ruta 2' }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);

      await phone.setOnline(true);
      await page.getByText('olga: 20 cambios sin enviar').waitFor();
      await signInOn(page, `${colleague}@example.com`, PASSWORD);
      await page.getByRole('heading', { name: 'Mi día' }).waitFor();
      await page.goto(`${phone.url}/portal/#/pending`);
      await page.getByText('Todo enviado').waitFor();
      expect([await done(), (await tasks()).length, (await happened()).length]).toEqual([0, 8, 0]);
      await page.goto(`${phone.url}/portal/#/account`);
      await page.getByRole('button', { name: 'Cerrar sesión' }).click();
      await page.locator('input[type=password]').waitFor();

      await admin.put(`/users/${olga}`, { blocked: false });
      await signInOn(page, 'olga@example.com', PASSWORD);
      await page.getByText('1 cambio te necesita').click();
      await page.getByText('Cancelada').waitFor();
      await page.getByRole('heading', { name: 'Por enviar' }).waitFor({ state: 'detached' });
      expect((await tasks()).map(({ title, state }) => `${title} ${state}`)).toEqual([
        'Ruta 1 cancelled',
        ...TASKS.slice(1).map((title) => `${title} done`),
        ...[1, 2].map((n) => `Nueva ${n} todo`),
      ]);
      const detail = expect.objectContaining({ note: 'Pedido tomado', distance: 40 });
      expect(await happened()).toEqual([
        expect.objectContaining({ detail: expect.objectContaining({ body: 'Piden más plazo' }) }),
        expect.objectContaining({ detail, attachments: [expect.objectContaining({ mime: 'image/jpeg' })] }),
      ]);

      await page.getByLabel(/Lo tuyo/).check();
      await page.getByRole('button', { name: 'Guardar elección' }).click();
      await page.getByText('Todo enviado').waitFor();
      await until(async () => (await done()) === 8, { within: 5_000, what: 'the choice to arrive' });
    });
  } finally {
    await phone.close();
  }
}
