import type { Locator, Page } from 'playwright-core';
import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import { ADMIN, type Product } from './setup/product';
import { signIn } from './setup/rest';
import { salesFile } from './setup/sales';
import { startWithSales } from './setup/with-sales';

/** From clients in the analysis to a task that is done and comes again, all of it without a mouse. */
let product: Product;

beforeAll(async () => {
  const csv = salesFile([
    'F1;05/01/2026;C1;Almacén Uno;V1;Aceites;2;100',
    'F2;06/01/2026;C2;Almacén Dos;V1;Granos;1;500',
  ]);
  ({ product } = await startWithSales(csv));
}, 250_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
}, 60_000);

test('clients, a strategy, its first task: done, it comes again', async () => {
  const page = await openPage();
  await journey(page, 'tasks', async () => {
    await page.goto(`${product.url}/console/analysis`);
    await signInOn(page, ADMIN.email, ADMIN.password);
    for (const name of ['Elegir Almacén Dos', 'Elegir Almacén Uno']) {
      await tabTo(page, page.getByRole('checkbox', { name }));
      await page.keyboard.press('Space');
    }
    await tabTo(page, page.getByRole('button', { name: 'Nueva estrategia' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Nombre de la estrategia'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Recuperar aceites');
    await tabTo(page, page.getByRole('button', { name: 'Crear estrategia' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Recuperar aceites' }).waitFor();

    await tabTo(page, page.getByRole('link', { name: 'Tareas', exact: true }).first());
    await page.keyboard.press('Enter');
    const card = column(page, 'Por hacer').getByRole('group', { name: 'Recuperar aceites' });
    await tabTo(page, card.getByRole('link'));
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Tarea' });
    await tabTo(page, drawer.getByRole('combobox', { name: 'Repetición' }));
    // "Nunca", "Diaria", "Semanal".
    for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await drawer
      .getByRole('status')
      .getByText(/^cada (lunes|martes|miércoles|jueves|viernes)$/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Volver' }).waitFor();
    await page.keyboard.press('Escape');
    await tabTo(page, drawer.getByRole('textbox', { name: 'Descripción' }));
    await page.keyboard.type('Llevar la lista nueva');
    await page.keyboard.press('Control+Enter');
    await drawer.waitFor({ state: 'detached' });

    await card.getByText(/cada (lunes|martes|miércoles|jueves|viernes)/).waitFor();
    await tabTo(page, card);
    for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'Space']) {
      await page.keyboard.press(key);
      // Each step of a drag is announced before the next is taken.
      await page.waitForTimeout(400);
    }
    await column(page, 'Hecha').getByRole('group', { name: 'Recuperar aceites' }).waitFor();
    await card.waitFor();
    const admin = await signIn(product);
    const { data } = await admin.get<{ data: { state: string; dueDate: string; description: string }[] }>(
      '/tasks?sort=dueDate',
    );
    expect(data.map(({ state }) => state)).toEqual(['done', 'todo']);
    const [done, next] = data.map(({ dueDate }) => Date.parse(dueDate) / 86_400_000);
    expect((next ?? 0) - (done ?? 0)).toBe(7);
    expect(data[1]?.description).toBe('Llevar la lista nueva');
  });
}, 120_000);

const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Tab after tab until something has the focus: whoever has no mouse gets there, too. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const focused = target.and(page.locator(':focus'));
  for (let tabs = 0; tabs < 200; tabs += 1) {
    if ((await focused.count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${target}`);
}
