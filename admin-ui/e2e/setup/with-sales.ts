import { mailWith } from './mail';
import { type Product, startProduct, until } from './product';
import { makeUser, type Rest, signIn } from './rest';
import { PROFILE } from './sales';

/** A product that has received `csv` by mail, and its admin. */
export async function startWithSales(csv: string): Promise<{ product: Product; admin: Rest }> {
  const product = await startProduct();
  const admin = await signIn(product);
  await admin.post('/import-profiles', PROFILE);
  await product.deliver('ventas.eml', mailWith(csv, { id: 'ventas', fileName: 'ventas.csv' }));
  const state = async () => (await admin.get<{ data: { state: string }[] }>('/imports')).data[0]?.state;
  await until(async () => (await state()) === 'applied', { within: 60_000, what: 'the sales to be applied' });
  return { product, admin };
}

/** An account of the rep that the files call `code`; its id. */
export async function makeRep(admin: Rest, name: string, code: string): Promise<number> {
  const user = await makeUser(admin, name, 'sales');
  const { data } = await admin.get<{ data: { documentId: string }[] }>(`/salespeople?filters[code][$eq]=${code}`);
  await admin.put(`/salespeople/${data[0]?.documentId}`, { data: { user } });
  return user;
}
