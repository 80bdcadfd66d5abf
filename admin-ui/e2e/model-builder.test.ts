import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { closeBrowser, journey, openPage } from './setup/browser';
import { ADMIN, type Product, startProduct, until } from './setup/product';
import { makeUser, PASSWORD, type Rest, signIn, signInToCms } from './setup/rest';

/** A type made in the builder of a running product is there to use a moment later, without a restart by hand. */
const ROOT = resolve(__dirname, '..', '..');
let root: string;
let product: Product;

beforeAll(async () => {
  // The builder writes into the sources: into those of a copy.
  root = await mkdtemp(join(tmpdir(), 'rumbo-copy-'));
  await copyClone(ROOT, root);
  product = await startProduct({ root });
}, 240_000);
afterAll(async () => {
  await closeBrowser();
  await product?.stop();
  if (root) await rm(root, { recursive: true, force: true });
}, 60_000);

/** Everything but what is installed (linked) and what belongs to the clone alone. */
async function copyClone(from: string, to: string): Promise<void> {
  const left = new Set(['node_modules', '.git', '.data', '.tmp', '.cache']);
  await cp(from, to, { recursive: true, filter: (path) => !left.has(basename(path)) });
  for (const part of ['.', ...(await readdir(from))]) {
    const installed = join(from, part, 'node_modules');
    if ((await readdir(installed).catch(() => undefined)) !== undefined)
      await symlink(installed, join(to, part, 'node_modules'));
  }
}

const VISIT = {
  contentType: {
    kind: 'collectionType',
    displayName: 'Visita técnica',
    singularName: 'technical-visit',
    pluralName: 'technical-visits',
    draftAndPublish: false,
    pluginOptions: {},
    attributes: { place: { type: 'string', required: true } },
  },
  components: [],
};

interface Types {
  data: { path: string; attributes: { name: string }[] }[];
}

test('a new type, then a new field: usable over REST and in the console by itself', async () => {
  const cms = await signInToCms(product);
  const admin = await signIn(product);
  await makeUser(admin, 'susana', 'supervisor');
  const page = await openPage();
  await journey(page, 'model-builder', async () => {
    // Somebody has the console open all the while.
    await page.goto(`${product.url}/console/`);
    await page.locator('input[name=identifier]').fill(ADMIN.email);
    await page.locator('input[name=password]').fill(ADMIN.password);
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.getByRole('link', { name: 'Entradas' }).waitFor();

    await cms.post('/content-type-builder/content-types', VISIT);
    const supervisor = await whenTypesHave(({ data }) => data.some(({ path }) => path === 'technical-visits'));
    await supervisor.post('/technical-visits', { data: { place: 'Planta norte' } });
    // A click further on, the open console knows it: no reload.
    await page.getByRole('link', { name: 'Clientes' }).click();
    await page.getByRole('link', { name: 'Visita técnica' }).click();
    await page.getByText('Planta norte').waitFor();

    await cms.put('/content-type-builder/content-types/api::technical-visit.technical-visit', {
      ...VISIT,
      contentType: {
        ...VISIT.contentType,
        attributes: { ...VISIT.contentType.attributes, floor: { type: 'integer' } },
      },
    });
    const again = await whenTypesHave(({ data }) =>
      data.some(
        ({ path, attributes }) => path === 'technical-visits' && attributes.some(({ name }) => name === 'floor'),
      ),
    );
    await again.post('/technical-visits', { data: { place: 'Planta sur', floor: 3 } });
    const { data } = await again.get<{ data: object[] }>('/technical-visits?sort=id');
    expect(data).toMatchObject([
      { place: 'Planta norte', floor: null },
      { place: 'Planta sur', floor: 3 },
    ]);
  });
}, 240_000);

/** A supervisor, once the model that they are shown is the one that is meant. */
const whenTypesHave = (isThere: (types: Types) => boolean): Promise<Rest> =>
  until(
    async () => {
      try {
        const supervisor = await signIn(product, 'susana', PASSWORD);
        return isThere(await supervisor.get<Types>('/meta/types')) && supervisor;
      } catch {
        // 503 while it restarts.
        return undefined;
      }
    },
    { within: 90_000, every: 1_000, what: 'the new model' },
  ).then((found) => found as Rest);
