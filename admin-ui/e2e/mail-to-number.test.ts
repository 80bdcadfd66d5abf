import { closeBrowser, journey, openPage, signInOn } from './setup/browser';
import { mailWith } from './setup/mail';
import { ADMIN, type Product, startProduct, until } from './setup/product';
import { type Rest, signIn } from './setup/rest';
import { PROFILE, salesFile } from './setup/sales';

let product: Product;
let admin: Rest;

beforeAll(async () => {
  product = await startProduct();
  admin = await signIn(product);
  await admin.post('/import-profiles', PROFILE);
}, 200_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
}, 60_000);

const drop = (fileName: string, csv: string) =>
  product.deliver(`${fileName}.eml`, mailWith(csv, { id: fileName, fileName }));
const stateOf = async (fileName: string): Promise<string | undefined> =>
  (await admin.get<{ data: { state: string }[] }>(`/imports?filters[fileName][$eq]=${fileName}`)).data[0]?.state;

test('a supervisor logs in, a mail arrives, and the number changes', async () => {
  const page = await openPage();
  await journey(page, 'mail-to-number', async () => {
    await drop('enero.csv', salesFile(['F1;05/01/2026;C1;Almacén Uno;V1;Aceites;2;1.000,50']));
    const isApplied = async () => (await stateOf('enero.csv')) === 'applied';
    await until(isApplied, { within: 60_000, what: 'enero.csv to be applied' });
    await page.goto(`${product.url}/console/`);
    await signInOn(page, ADMIN.email, ADMIN.password);
    await page.getByRole('link', { name: 'Análisis' }).first().click();
    await page
      .getByTestId('month-value')
      .getByText(/1\.001/)
      .waitFor();

    await page.getByRole('link', { name: 'Entradas' }).first().click();
    await drop('enero-2.csv', salesFile(['F2;06/01/2026;C2;Almacén Dos;V1;Granos;1;500']));
    // The list follows what arrives by itself.
    const row = page.getByRole('row', { name: /enero-2\.csv/ });
    await row.waitFor();
    await row.getByText('Aplicada').waitFor();

    await page.getByRole('link', { name: 'Análisis' }).first().click();
    await page
      .getByTestId('month-value')
      .getByText(/1\.501/)
      .waitFor();
  });
}, 180_000);
