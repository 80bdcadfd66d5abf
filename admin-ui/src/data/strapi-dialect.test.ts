import type { AttributeMeta, TypeMeta } from '@rumbo/config/api';
import { fromStrapi, toStrapi } from './strapi-dialect';

const attribute = (name: string, more: Partial<AttributeMeta> = {}): AttributeMeta => ({
  name,
  type: 'string',
  label: name,
  required: false,
  editable: true,
  sortable: true,
  searchable: false,
  ...more,
});
const clients: TypeMeta = {
  uid: 'api::client.client',
  path: 'clients',
  kind: 'collection',
  label: 'Cliente',
  mainField: 'name',
  attributes: [
    attribute('name', { searchable: true }),
    attribute('code', { searchable: true }),
    attribute('funnelState', { type: 'enumeration', values: ['prospect'] }),
    attribute('latitude', { type: 'decimal' }),
    attribute('active', { type: 'boolean' }),
    attribute('owner', { type: 'relation', relation: { path: 'users', mainField: 'displayName', many: false } }),
    attribute('tags', { type: 'relation', relation: { path: 'tags', mainField: 'name', many: true } }),
    attribute('addresses', {
      type: 'component',
      component: {
        repeatable: true,
        attributes: [
          attribute('city'),
          attribute('zone', { type: 'relation', relation: { path: 'zones', mainField: 'name', many: false } }),
        ],
      },
    }),
    attribute('createdAt', { type: 'datetime', editable: false }),
  ],
  layouts: { list: ['name', 'owner'], edit: [] },
  can: { create: true, update: true, delete: true },
};
const company: TypeMeta = { ...clients, path: 'company', kind: 'single', attributes: [attribute('name')] };
const typeOf = (path: string) => [clients, company].find((type) => type.path === path);

const list = (query: Record<string, unknown>): Record<string, string> => {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, JSON.stringify(value)]));
  const call = toStrapi({ url: `/api/clients?${search}` }, typeOf);
  return Object.fromEntries(new URLSearchParams(call.path.split('?')[1]));
};

describe('lists', () => {
  it('turns a range into a page', () => {
    expect(list({ range: [50, 74] })).toMatchObject({ 'pagination[page]': '3', 'pagination[pageSize]': '25' });
  });

  it('sorts a relation by its label and id by creation', () => {
    expect(list({ sort: ['owner', 'DESC'] })['sort']).toBe('owner.displayName:desc');
    expect(list({ sort: ['id', 'ASC'] })['sort']).toBe('createdAt:asc');
  });

  it.each([
    [{ name: 'and' }, { 'filters[name][$containsi]': 'and' }],
    [{ funnelState: 'won' }, { 'filters[funnelState][$eq]': 'won' }],
    [{ active: 'true' }, { 'filters[active][$eq]': 'true' }],
    [
      { latitude_gte: 1, latitude_lte: '2' },
      { 'filters[latitude][$gte]': '1', 'filters[latitude][$lte]': '2' },
    ],
    [{ owner: { id: 'abc' } }, { 'filters[owner][documentId][$eq]': 'abc' }],
    [{ owner: 7 }, { 'filters[owner][id][$eq]': '7' }],
    [{ q: 'sol' }, { 'filters[$or][0][name][$containsi]': 'sol', 'filters[$or][1][code][$containsi]': 'sol' }],
    [
      { id: ['a', 'b'] },
      { 'filters[documentId][$in][0]': 'a', 'filters[documentId][$in][1]': 'b', 'pagination[pageSize]': '2' },
    ],
  ])('filters %j', (filter, expected) => {
    expect(list({ filter })).toMatchObject(expected);
  });

  it('leaves empty filters out', () => {
    expect(
      Object.keys(list({ filter: { name: '', code: null } })).filter((name) => name.startsWith('filters')),
    ).toEqual([]);
  });

  it('populates only what the list shows, and of it only the label', () => {
    const params = list({});
    expect(params['populate[owner][fields][0]']).toBe('displayName');
    expect(Object.keys(params).some((name) => name.includes('tags') || name.includes('addresses'))).toBe(false);
  });

  it('searches words in a type that is none of ours', () => {
    const search = new URLSearchParams({ filter: JSON.stringify({ displayName: 'ana' }) });
    expect(decodeURIComponent(toStrapi({ url: `/api/users?${search}` }, typeOf).path)).toContain(
      'filters[displayName][$containsi]=ana',
    );
  });
});

describe('entries', () => {
  it('populates every relation and component of one entry', () => {
    const path = decodeURIComponent(toStrapi({ url: '/api/clients/abc' }, typeOf).path);
    expect(path).toContain('/api/clients/abc?');
    expect(path).toContain('populate[tags][fields][0]=name');
    expect(path).toContain('populate[addresses]=true');
  });

  it('wraps a write in data, with relations as ids, and leaves out what the server sets', () => {
    const record = {
      id: 'abc',
      rowId: 4,
      name: '',
      owner: { id: '9', displayName: 'Ana' },
      tags: [{ id: 't1', name: 'x' }],
      addresses: [{ id: 3, city: 'Quito', zone: { id: 'z1' } }],
      createdAt: 'yesterday',
    };
    const call = toStrapi({ url: '/api/clients/abc', method: 'PUT', body: JSON.stringify(record) }, typeOf);
    expect(JSON.parse(call.body ?? '')).toEqual({
      data: { name: null, owner: '9', tags: ['t1'], addresses: [{ city: 'Quito', zone: 'z1' }] },
    });
  });

  it('asks a single type without an id, and knows its entry by the path', () => {
    const call = toStrapi({ url: '/api/company/company' }, typeOf);
    expect(call.path).toBe('/api/company');
    expect(fromStrapi({ data: { id: 1, documentId: 'xyz', name: 'Sol' } }, call).json).toEqual({
      id: 'company',
      rowId: 1,
      name: 'Sol',
    });
  });
});

describe('answers', () => {
  const call = { path: '/api/clients?x', method: 'GET', offset: 25 };

  it('knows documents by documentId, inside relations too, and tells the total', () => {
    const { json, contentRange } = fromStrapi(
      {
        data: [{ id: 1, documentId: 'a', owner: { id: 2, documentId: 'o', displayName: 'Ana' } }],
        meta: { pagination: { total: 40 } },
      },
      call,
    );
    expect(json).toEqual([{ id: 'a', rowId: 1, owner: { id: 'o', rowId: 2, displayName: 'Ana' } }]);
    expect(contentRange).toBe('items 25-25/40');
  });

  it('reads plain lists', () => {
    expect(fromStrapi([{ id: 2, username: 'ana' }], { ...call, offset: 0 })).toEqual({
      json: [{ id: '2', rowId: 2, username: 'ana' }],
      contentRange: 'items 0-0/1',
    });
  });

  it('answers a delete with the id that went', () => {
    expect(fromStrapi(null, { path: '/api/clients/abc', method: 'DELETE' }).json).toEqual({ id: 'abc' });
  });
});
