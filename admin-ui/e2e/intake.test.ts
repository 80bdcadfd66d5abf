import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import { mailWith } from './setup/mail';
import { ADMIN, type Product, startProduct, until } from './setup/product';
import { type Rest, signIn } from './setup/rest';
import { salesFile } from './setup/sales';

/** A file of somebody new: let in, understood, tried, applied, mended, taken back; and the next one by itself. */
let product: Product;
let admin: Rest;

beforeAll(async () => {
  product = await startProduct();
  admin = await signIn(product);
  await admin.post('/sources', { data: { name: 'ERP nuevo', kind: 'mail' } });
}, 200_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
}, 60_000);

const line = (nth: number, { date = '05/01/2026', total = '1.000,50' } = {}): string =>
  `F${nth};${date};C${nth % 3};Almacén ${nth % 3};V1;Aceites;2;${total}`;
/** No day above twelve: the file does not tell day from month. Three of its rows are wrong. */
const FILE = salesFile([
  ...Array.from({ length: 17 }, (_, nth) => line(nth)),
  line(17, { total: 'mil' }),
  line(18, { total: '' }),
  line(19, { date: '31/31/2026' }),
]);
const MENDED = [
  ['Total', '1.000,50'],
  ['Total', '1.000,50'],
  ['Fecha', '05/01/2026'],
] as const;

const drop = (fileName: string, csv: string) =>
  product.deliver(
    `${fileName}.eml`,
    mailWith(csv, { id: fileName, fileName, from: 'Bodega Nueva <ventas@bodega-nueva.example>' }),
  );
const importOf = async (fileName: string) =>
  (
    await admin.get<{ data: { state: string; applied: number; rejected: number }[] }>(
      `/imports?filters[fileName][$eq]=${fileName}`,
    )
  ).data[0];
const untilState = (fileName: string, state: string) =>
  until(async () => (await importOf(fileName))?.state === state, { within: 60_000, what: `${fileName}: ${state}` });

test('a file of an unknown sender ends in the figures, and the next one needs nobody', async () => {
  const page = await openPage();
  await journey(page, 'intake', async () => {
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    await page.goto(`${product.url}/console/imports`);
    await signInOn(page, ADMIN.email, ADMIN.password);
    await drop('ventas-2026-01.csv', FILE);

    // Quarantine, and release.
    await page.getByText('De ventas@bodega-nueva.example').waitFor();
    await button('Permitir remitente').click();
    await untilState('ventas-2026-01.csv', 'held');
    await page.getByRole('row', { name: /ventas-2026-01\.csv/ }).click();

    // The proposal, with the one question it leaves open.
    await page.getByText('¿Día o mes primero en «Fecha»?').waitFor();
    expect(await button('Ensayar').isDisabled()).toBe(true);
    await page.getByRole('radio', { name: /Primero el día/ }).check();
    await page.getByText('→ 2026-01-05').first().waitFor();
    expect(await page.getByLabel('En qué se convierte la columna Total').inputValue()).toBe('amount');

    // Tried: nothing is in the figures yet.
    await button('Ensayar').click();
    await page.getByRole('heading', { name: 'Qué pasaría' }).waitFor();
    expect(await importOf('ventas-2026-01.csv')).toMatchObject({ state: 'staged', applied: 0 });
    await page.getByRole('button', { name: 'Aplicar', exact: true }).click();
    await untilState('ventas-2026-01.csv', 'partly-applied');
    expect(await importOf('ventas-2026-01.csv')).toMatchObject({ applied: 17, rejected: 3 });

    // The three wrong rows are mended where they stand.
    const rejects = page.getByRole('list', { name: 'Rechazos' });
    for (const [nth, [column, value]] of MENDED.entries()) {
      const row = rejects.getByRole('listitem').nth(nth);
      await row.getByRole('button').first().click();
      await row.getByLabel(column).fill(value);
      await page.keyboard.press('Enter');
      await row.getByText('Corregida').waitFor();
    }
    await button('Aplicar 3 corregidas').click();
    await untilState('ventas-2026-01.csv', 'applied');
    expect(await importOf('ventas-2026-01.csv')).toMatchObject({ applied: 20, rejected: 0 });

    // Taken back, and put back.
    await button('Deshacer').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Deshacer' }).click();
    await untilState('ventas-2026-01.csv', 'undone');
    await button('Rehacer').click();
    await untilState('ventas-2026-01.csv', 'applied');

    // The sender is known, and so is the header, whatever the file is called.
    await drop('enviado-por-error-con-otro-nombre.csv', salesFile([line(30), line(31)]));
    await untilState('enviado-por-error-con-otro-nombre.csv', 'applied');
    // No sideways scroll on a small phone.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${product.url}/console/imports`);
    await page.getByText('enviado-por-error-con-otro-nombre.csv').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });
}, 240_000);
