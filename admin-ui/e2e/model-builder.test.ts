import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage, pictured, signInOn } from './setup/browser';
import { ACCOUNT, type Json, type Product, startProduct, until } from './setup/product';

/** What an admin models in the CMS is there for everybody, without code and without a restart by hand. */
const TYPE_FOLDER = join(resolve(__dirname, '..', '..', 'cms'), 'src', 'api', 'competitor');
let product: Product;
let browser: Browser;
let token: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const answer = await fetch(`${product.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ACCOUNT),
  });
  token = ((await answer.json()) as Json).data.token;
}, 300_000);
afterAll(async () => {
  await builder('DELETE', '/content-types/api::competitor.competitor').catch(() => undefined);
  await untilTheModel((types) => !types.includes('competitors')).catch(() => undefined);
  await browser?.close();
  await product?.stop();
  rmSync(TYPE_FOLDER, { recursive: true, force: true });
}, 180_000);

const builder = async (method: string, path: string, body?: object) => {
  const answer = await fetch(`${product.url}/content-type-builder${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
};

/** The model as callers see it; a cms that restarts answers 503, or not at all for a moment. */
const untilTheModel = (isRight: (paths: string[]) => boolean) =>
  until(
    async () => {
      const { status, body } = await product.call('GET', '/meta/types').catch(() => ({ status: 0, body: null }));
      return status === 200 && isRight(body.data.map(({ path }: { path: string }) => path));
    },
    120_000,
    () => 'the model to change',
  );

test('a type made in the builder is usable by API and drawn by the console', async () => {
  const made = await builder('POST', '/content-types', {
    contentType: {
      displayName: 'Competidor',
      singularName: 'competitor',
      pluralName: 'competitors',
      kind: 'collectionType',
      draftAndPublish: false,
      pluginOptions: {},
      attributes: { name: { type: 'string', required: true }, discount: { type: 'integer' } },
    },
    components: [],
  });
  expect(made).toMatchObject({ status: 201 });
  await untilTheModel((types) => types.includes('competitors'));
  expect(existsSync(TYPE_FOLDER)).toBe(true);

  const created = await product.call('POST', '/competitors', { data: { name: 'La Otra Tienda', discount: 12 } });
  expect(created.status).toBe(201);

  const page = await openPage(browser);
  await pictured(page, async () => {
    await page.goto(`${product.url}/console/`);
    await signInOn(page, ACCOUNT.email, ACCOUNT.password);
    await page.getByRole('link', { name: 'Competidor' }).first().click();
    await page.getByText('La Otra Tienda').waitFor();
  });
}, 240_000);
