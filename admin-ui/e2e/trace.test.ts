import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import { ADMIN, type Product } from './setup/product';
import { salesFile } from './setup/sales';
import { startWithSales } from './setup/with-sales';

/** From the clients of class A that dropped to the reason, to the lines, to the file that brought them. */
let product: Product;

beforeAll(async () => {
  const csv = salesFile([
    'F1;05/12/2025;C1;Almacén Uno;V1;Aceites;2;1.000,00',
    'F2;06/01/2026;C1;Almacén Uno;V1;Aceites;1;400,50',
    'F3;07/01/2026;C1;Almacén Uno;V1;Granos;1;99,50',
    'F4;05/12/2025;C2;Almacén Dos;V2;Granos;1;100',
    'F5;06/01/2026;C2;Almacén Dos;V2;Granos;1;900',
    'F6;06/01/2026;C3;Almacén Tres;V2;Granos;1;10',
  ]);
  ({ product } = await startWithSales(csv));
}, 250_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
}, 60_000);

test('the A clients that dropped, why, and the file line behind the number', async () => {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  await journey(page, 'trace', async () => {
    const filters = JSON.stringify([
      { column: 'abc', operator: 'equals', value: 'A' },
      { column: 'I1', operator: 'less-than', value: '0' },
    ]);
    await page.goto(`${product.url}/console/analysis?month=2026-01&filters=${encodeURIComponent(filters)}`);
    await signInOn(page, ADMIN.email, ADMIN.password);
    const table = page.getByRole('table', { name: 'Clientes' });
    const row = table.getByRole('row', { name: /Almacén Uno/ });
    await row.waitFor();
    expect(await table.locator('tbody tr').count()).toBe(1);

    await row.getByRole('button', { name: 'Cae: ver por qué' }).click();
    const why = page.getByRole('dialog', { name: /^Por qué.*Almacén Uno$/ });
    await why.getByText(/Contra el mes anterior \(I1\) es .50%; la regla «Cae» pide .10% o menos/).waitFor();
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'hidden' });

    await row.getByText('$500').click();
    const drawer = page.getByRole('dialog', { name: 'Rastro' });
    await drawer.getByText('$500,00').waitFor();
    await drawer.getByText('2 líneas').waitFor();
    await drawer.getByText('$400,50').waitFor();
    await drawer.getByText('F2', { exact: true }).click();
    await drawer.getByText('ventas.csv').first().waitFor();
    await drawer.getByText(/erp@example\.com/).waitFor();
    // What is open can be sent to a colleague.
    expect(page.url()).toContain('trace=');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });
}, 60_000);
