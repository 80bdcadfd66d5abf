import { refuseLostOwners } from './schema-sync';

const client = (attributes: Record<string, unknown>) => ({ 'api::client.client': { attributes } });

test('refuses to lose a field that the rules stand on', () => {
  expect(() => refuseLostOwners(client({ owner: {}, parent: {} }), client({ parent: {} }))).toThrow(
    'api::client.client.owner',
  );
  expect(() => refuseLostOwners(client({ owner: {}, parent: {} }), {})).toThrow(
    'api::client.client.owner, api::client.client.parent',
  );
});

test('other fields come and go, and a first start has nothing to lose', () => {
  expect(() => refuseLostOwners(client({ owner: {}, phone: {} }), client({ owner: {} }))).not.toThrow();
  expect(() => refuseLostOwners({}, client({}))).not.toThrow();
});
