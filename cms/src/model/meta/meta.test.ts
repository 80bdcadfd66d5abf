import { typesFor } from './for-caller';
import type { ModelSnapshot } from './schema';
import { describeTypes } from './type';

const view = (mainField: string, metadatas = {}) => ({
  settings: { mainField },
  metadatas,
  layouts: { list: ['name', 'owner', 'secret'], edit: [[{ name: 'owner', size: 6 }]] },
});

const model: ModelSnapshot = {
  schemas: {
    'api::shop.shop': {
      uid: 'api::shop.shop',
      kind: 'collectionType',
      info: { singularName: 'shop', pluralName: 'shops', displayName: 'Tienda' },
      attributes: {
        name: { type: 'string', required: true },
        secret: { type: 'string', private: true },
        pin: { type: 'password' },
        area: { type: 'decimal', min: 0, max: 10 },
        owner: { type: 'relation', relation: 'manyToOne', target: 'plugin::users-permissions.user' },
        visits: { type: 'relation', relation: 'oneToMany', target: 'api::visit.visit' },
        places: { type: 'component', component: 'shop.place', repeatable: true },
        parts: { type: 'dynamiczone' },
        updatedAt: { type: 'datetime' },
        publishedAt: { type: 'datetime' },
        createdBy: { type: 'relation', relation: 'oneToOne', target: 'admin::user', private: true },
      },
    },
    'api::visit.visit': {
      uid: 'api::visit.visit',
      info: { singularName: 'visit', pluralName: 'visits', displayName: 'Visita' },
      attributes: {},
    },
    'api::company.company': {
      uid: 'api::company.company',
      kind: 'singleType',
      info: { singularName: 'company', pluralName: 'companies', displayName: 'Empresa' },
      attributes: { name: { type: 'string' } },
    },
    'plugin::users-permissions.user': {
      uid: 'plugin::users-permissions.user',
      info: { singularName: 'user', pluralName: 'users', displayName: 'Usuario' },
      attributes: {},
    },
    'shop.place': {
      uid: 'shop.place',
      info: { displayName: 'Lugar' },
      attributes: { city: { type: 'string', maxLength: 20 } },
    },
  },
  views: {
    'api::shop.shop': view('name', {
      name: { edit: { label: 'Nombre' }, list: {} },
      area: { edit: { label: 'Área', editable: false }, list: {} },
    }),
    'plugin::users-permissions.user': view('displayName'),
  },
};
const types = describeTypes(model);
const caller = (can: (action: string) => boolean, given: string[] = []) => ({ can, serverSet: () => given });
const all = () => true;
const shopFor = (can: (action: string) => boolean) => typesFor(types, caller(can)).find(({ path }) => path === 'shops');

test('describes types of the application only, single ones by their singular name', () => {
  expect(types.map(({ path, kind }) => [path, kind])).toEqual([
    ['company', 'single'],
    ['shops', 'collection'],
    ['visits', 'collection'],
  ]);
});

test('drops private, password and housekeeping fields and what cannot be drawn', () => {
  expect(shopFor(all)?.attributes.map(({ name }) => name)).toEqual([
    'name',
    'area',
    'owner',
    'visits',
    'places',
    'updatedAt',
  ]);
});

test('labels, limits and read-only come from the view and the schema', () => {
  const attributes = new Map(shopFor(all)?.attributes.map((attribute) => [attribute.name, attribute]));
  expect(attributes.get('name')).toMatchObject({ label: 'Nombre', required: true, editable: true, maxLength: 255 });
  expect(attributes.get('area')).toMatchObject({ label: 'Área', editable: false, min: 0, max: 10 });
  expect(attributes.get('updatedAt')).toMatchObject({ label: 'Actualizado', editable: false });
  expect(attributes.get('owner')?.relation).toEqual({ path: 'users', mainField: 'displayName', many: false });
  expect(attributes.get('places')?.component).toMatchObject({
    repeatable: true,
    attributes: [{ name: 'city', maxLength: 20 }],
  });
});

test('a caller gets the types they can read, and what they may do', () => {
  const can = (action: string) => ['api::shop.shop.find', 'api::shop.shop.update'].includes(action);
  expect(typesFor(types, caller(can)).map(({ path, can: may }) => [path, may])).toEqual([
    ['shops', { create: false, update: true, delete: false }],
  ]);
});

test('a relation to a type the caller cannot read is not there, nor in the layouts', () => {
  const shop = shopFor((action) => action === 'api::shop.shop.find');
  expect(shop?.attributes.map(({ name }) => name)).toEqual(['name', 'area', 'places', 'updatedAt']);
  expect(shop?.layouts).toEqual({ list: ['name'], edit: [] });
});

test('what the server sets for a caller is read-only to them', () => {
  const shop = typesFor(types, caller(all, ['name'])).find(({ path }) => path === 'shops');
  expect(shop?.attributes.find(({ name }) => name === 'name')).toMatchObject({ required: true, editable: false });
});

test('nothing of how relations are scoped leaves the server', () => {
  expect(JSON.stringify(typesFor(types, caller(all)))).not.toContain('"target"');
});
