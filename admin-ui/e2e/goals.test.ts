import type { Locator } from 'playwright-core';
import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import { ADMIN, type Product, until } from './setup/product';
import type { Rest } from './setup/rest';
import { salesFile } from './setup/sales';
import { makeRep, startWithSales } from './setup/with-sales';

/** A year's goals: out of history, changed by keyboard, pasted, taken back, tried in a copy; and a month closed. */
let product: Product;
let admin: Rest;

const YEAR = new Date().getFullYear();
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Last year, each month: 1.000 of V1 and 500 of V2. */
const HISTORY = salesFile(
  MONTHS.flatMap((month) => [
    `A${month};05/${month}/${YEAR - 1};C1;Almacén Uno;V1;Aceites;2;1.000`,
    `B${month};06/${month}/${YEAR - 1};C2;Almacén Dos;V2;Granos;1;500`,
  ]),
);

beforeAll(async () => {
  ({ product, admin } = await startWithSales(HISTORY));
  await makeRep(admin, 'Rosa', 'V1');
  await makeRep(admin, 'Tomas', 'V2');
  // Their clients change hands in work of its own.
  const sold = async () => {
    const { rows } = await gridOf(YEAR - 1);
    return rows.some(({ responsible, months }) => responsible?.label === 'Tomas' && Number(months[11]?.actual) === 500);
  };
  await until(sold, { within: 60_000, what: 'the sales to be of those who made them' });
}, 250_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
}, 60_000);

interface Grid {
  rows: {
    family: unknown;
    responsible: { label: string } | null;
    months: { target: string | null; actual: string | null }[];
  }[];
  meta: { state: string | null; closedMonths: string[] };
}
const gridOf = (year: number) => admin.get<Grid>(`/goals/grid?variable=revenue&year=${year}`);
/** What is stored for a responsible over all families, January first. */
const targetsOf = async (name: string): Promise<(number | null)[]> => {
  const { rows } = await gridOf(YEAR);
  const row = rows.find(({ family, responsible }) => family === null && responsible?.label === name);
  return (row?.months ?? []).map(({ target }) => (target === null ? null : Number(target)));
};
const untilTarget = (name: string, month: number, value: number | null) =>
  until(async () => (await targetsOf(name))[month] === value, {
    within: 15_000,
    what: `${name}'s target of month ${month + 1} to be ${value}`,
  });

test('a year of goals in under ten clicks, then edited like a spreadsheet', async () => {
  const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await journey(page, 'goals', async () => {
    let clicks = 0;
    const click = async (what: Locator) => {
      clicks += 1;
      await what.click();
    };
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const dialog = page.getByRole('dialog');
    /** A responsible's cell over all families; month 0 is January. */
    const cell = (name: string, month: number) =>
      page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
        .getByRole('gridcell')
        .nth(month);
    await page.goto(`${product.url}/console/`);
    await signInOn(page, ADMIN.email, ADMIN.password);

    // From history: last year and ten percent more, and it counts.
    await click(page.getByRole('link', { name: 'Metas', exact: true }));
    await click(button('Proponer desde el historial'));
    await click(page.getByRole('textbox', { name: 'Crecimiento' }));
    await page.keyboard.type('10');
    await click(button(/^Poner 24 metas/));
    await click(button('Activar el plan'));
    await cell('Rosa', 0)
      .getByText(/^1[.,]100$/)
      .waitFor();
    expect(clicks).toBeLessThan(10);
    expect(await targetsOf('Rosa')).toEqual(MONTHS.map(() => 1100));
    expect(await targetsOf('Tomas')).toEqual(MONTHS.map(() => 550));
    expect((await gridOf(YEAR)).meta.state).toBe('active');

    // By keyboard, and a block from a spreadsheet.
    await cell('Rosa', 0).click();
    await page.keyboard.type('2000,50');
    await page.keyboard.press('Tab');
    await untilTarget('Rosa', 0, 2000.5);
    await page.evaluate("navigator.clipboard.writeText('$ 1.234,56\\t\\t3.000\\r\\n')");
    await page.keyboard.press('Control+v');
    await untilTarget('Rosa', 3, 3000);
    expect((await targetsOf('Rosa')).slice(0, 4)).toEqual([2000.5, 1234.56, 1100, 3000]);

    // Taken back, newest first, and done again.
    await page.keyboard.press('Control+z');
    await untilTarget('Rosa', 3, 1100);
    await page.keyboard.press('Control+z');
    await untilTarget('Rosa', 0, 1100);
    await page.keyboard.press('Control+Shift+z');
    await untilTarget('Rosa', 0, 2000.5);

    // A copy is changed, and the plan is not, until it is adopted.
    await button('Más acciones del plan').click();
    await page.getByRole('menuitem', { name: /Ensayar en una copia/ }).click();
    await dialog.getByLabel('Nombre de la copia').fill('Con más ganas');
    await page.keyboard.press('Enter');
    await page.getByRole('note').getByText('Con más ganas').waitFor();
    await cell('Tomas', 5).click();
    await page.keyboard.type('900');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Guardado').waitFor();
    expect((await targetsOf('Tomas'))[5]).toBe(550);
    await button('Adoptar').click();
    await dialog.getByRole('button', { name: 'Adoptar' }).click();
    await untilTarget('Tomas', 5, 900);

    // A month of last year is closed: its cells are locked.
    await button('Año anterior').click();
    await page
      .getByTestId('goals-year')
      .getByText(String(YEAR - 1))
      .waitFor();
    await button('Más acciones del plan').click();
    await page.getByRole('menuitem', { name: /Cerrar meses/ }).click();
    await dialog.getByRole('button', { name: 'Cerrar mes' }).first().click();
    await page
      .getByRole('dialog', { name: /¿Cerrar enero/ })
      .getByRole('button', { name: 'Cerrar mes' })
      .click();
    await dialog.getByRole('button', { name: 'Reabrir' }).waitFor();
    expect((await gridOf(YEAR - 1)).meta.closedMonths).toEqual([`${YEAR - 1}-01`]);

    // No sideways scroll on a small phone.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${product.url}/console/goals`);
    await page.getByRole('button', { name: /^Rosa/ }).click();
    await dialog.getByLabel(/^febrero/).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });
}, 120_000);
