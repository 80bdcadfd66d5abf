import type { AttributeMeta, TypeMeta } from '@rumbo/config/api';
import type { ConsoleRecord } from '../strapi-record';
import { saveEdit } from './save-edit';

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
const type: TypeMeta = {
  uid: 'api::client.client',
  path: 'clients',
  kind: 'collection',
  label: 'Cliente',
  mainField: 'name',
  attributes: [
    attribute('name'),
    attribute('city'),
    attribute('owner', { type: 'relation', relation: { path: 'users', mainField: 'displayName', many: false } }),
    attribute('updatedAt', { type: 'datetime', editable: false }),
  ],
  layouts: { list: ['name'], edit: [] },
  can: { create: true, update: true, delete: true },
};
const ana = { id: '1', displayName: 'Ana' };
const seen: ConsoleRecord = { id: 'c1', name: 'Andes', city: null, owner: ana, updatedAt: 'v1' };

/** A server that holds `standing`, and a person who answers `answer`. */
function office(standing: ConsoleRecord, answer: readonly string[] | null = []) {
  const sent: unknown[] = [];
  const asked: unknown[] = [];
  let turn = 1;
  const save = (values: object) =>
    saveEdit(
      { type, seen, values: { ...seen, ...values } },
      {
        async send(data, over) {
          sent.push(data);
          if (over['updatedAt'] !== standing['updatedAt']) return { current: standing, by: 'Eva' };
          turn += 1;
          return { saved: { ...standing, ...data, updatedAt: `saved ${turn}` } };
        },
        async ask({ fields, by }) {
          asked.push([...fields, by]);
          return answer && new Set(answer);
        },
      },
    );
  return { save, sent, asked };
}

it('sends what was changed and nothing else', async () => {
  const { save, sent } = office(seen);
  await save({ city: 'Quito', owner: { id: '2', displayName: 'Leo' } });
  expect(sent).toEqual([{ city: 'Quito', owner: '2' }]);
});

it('sends nothing when nothing was changed: an emptied field that was empty is none', async () => {
  const { save, sent } = office({ ...seen, updatedAt: 'v2' });
  expect(await save({ city: '' })).toEqual(seen);
  expect(sent).toEqual([]);
});

it('lays fields that only one side changed over each other, without a question', async () => {
  const { save, sent, asked } = office({ ...seen, name: 'Andes SA', updatedAt: 'v2' });
  expect(await save({ city: 'Quito' })).toMatchObject({ name: 'Andes SA', city: 'Quito' });
  expect(sent).toEqual([{ city: 'Quito' }, { city: 'Quito' }]);
  expect(asked).toEqual([]);
});

it('asks about what both changed, and keeps each choice', async () => {
  const theirs = { ...seen, name: 'Andes SA', city: 'Loja', updatedAt: 'v2' };
  const { save, sent, asked } = office(theirs, ['city']);
  expect(await save({ name: 'Andes Ltda', city: 'Quito' })).toMatchObject({ name: 'Andes SA', city: 'Quito' });
  expect(asked).toEqual([['name', 'city', 'Eva']]);
  expect(sent.at(-1)).toEqual({ city: 'Quito' });
});

it('asks nothing where both wrote the same', async () => {
  const { save, sent, asked } = office({ ...seen, city: 'Quito', updatedAt: 'v2' });
  await save({ city: 'Quito' });
  expect([sent, asked]).toEqual([[{ city: 'Quito' }], []]);
});

it('writes nothing when all of theirs stays, or the question is left', async () => {
  const theirs = { ...seen, city: 'Loja', updatedAt: 'v2' };
  const kept = office(theirs, []);
  expect(await kept.save({ city: 'Quito' })).toEqual(theirs);
  expect(kept.sent).toHaveLength(1);
  const left = office(theirs, null);
  expect(await left.save({ city: 'Quito' })).toBeNull();
  expect(left.sent).toHaveLength(1);
});
