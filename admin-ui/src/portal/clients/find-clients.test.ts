import type { ListedClient } from '../data/clients';
import { findClients } from './find-clients';

const client = (name: string, city: string, trailing12: string | null, lastPurchase: string | null): ListedClient => ({
  documentId: name,
  code: `C-${name.length}`,
  name,
  tradeName: null,
  city,
  phone: null,
  email: null,
  numbers:
    trailing12 === null && lastPurchase === null
      ? null
      : {
          client: { id: name, code: '', name },
          owner: null,
          trailing12,
          abc: null,
          lastPurchase,
        },
});
const CLIENTS = [
  client('Ñandú', 'Quito', '100.00', '2025-03-01'),
  client('Águila', 'Cuenca', '900.00', '2025-06-01'),
  client('Zorro', 'Quito', null, null),
];
const names = (search: string, sort: 'sales' | 'idle' | 'name') =>
  findClients(CLIENTS, search, sort).map(({ name }) => name);

describe('findClients', () => {
  it('does not mind accents, case or the order of words', () => {
    expect(names('aguila', 'name')).toEqual(['Águila']);
    expect(names('QUITO nan', 'name')).toEqual(['Ñandú']);
    expect(names('c-6', 'name')).toEqual(['Águila']);
  });
  it('shows all without a search', () => {
    expect(names(' ', 'name')).toHaveLength(3);
  });
  it('puts who sold most first, and who never bought last', () => {
    expect(names('', 'sales')).toEqual(['Águila', 'Ñandú', 'Zorro']);
    expect(names('', 'idle')).toEqual(['Ñandú', 'Águila', 'Zorro']);
  });
});
