import { CITIES } from './people';
import { createRandom, type Random } from './random';
import { MONTHS, STORIES } from './stories';

export interface DemoClient {
  code: string;
  name: string;
  taxId: string;
  email: string;
  phone: string;
  channel: string;
  city: string;
  region: string;
  street: string;
  latitude: number;
  longitude: number;
  salesperson: string;
  contact: { name: string; position: string; email: string; mobile: string };
  /** Revenue of an ordinary month, in cents. */
  monthlyCents: number;
  /** Purchases of an ordinary month; below 1: the share of months with one. */
  visits: number;
  /** Months (0 … 23) in which the client buys, at the most: stories leave some out. */
  isOpen: (month: number) => boolean;
  /** Liking of each family, around 1. */
  tastes: readonly number[];
}

export const CLIENTS = 120;

const KINDS: readonly { prefix: string; channel: string }[] = [
  { prefix: 'Comercial', channel: 'Mayorista' },
  { prefix: 'Distribuidora', channel: 'Mayorista' },
  { prefix: 'Supermercado', channel: 'Supermercado' },
  { prefix: 'Autoservicio', channel: 'Supermercado' },
  { prefix: 'Minimercado', channel: 'Tienda' },
  { prefix: 'Tienda', channel: 'Tienda' },
  { prefix: 'Víveres', channel: 'Tienda' },
  { prefix: 'Restaurante', channel: 'Restaurantes' },
  { prefix: 'Panadería', channel: 'Restaurantes' },
];
const NAMES = [
  'El Ahorro',
  'La Esquina',
  'San Francisco',
  'Santa Marta',
  'El Porvenir',
  'La Economía',
  'Don Julio',
  'Doña Rosa',
  'Los Andes',
  'El Trébol',
  'La Favorita del Barrio',
  'Mi Hogar',
  'El Vecino',
  'San José',
  'La Merced',
  'El Buen Precio',
  'Las Palmas',
  'El Manantial',
  'La Cosecha',
  'Tres Hermanos',
];
const FIRST = [
  'María',
  'Carlos',
  'Ana',
  'Luis',
  'Gabriela',
  'Jorge',
  'Verónica',
  'Pedro',
  'Daniela',
  'Fernando',
  'Rosa',
  'Iván',
];
const LAST = [
  'Cevallos',
  'Guamán',
  'Torres',
  'Vélez',
  'Quishpe',
  'Moreira',
  'Salazar',
  'Cabrera',
  'Mendoza',
  'Bravo',
  'Espinosa',
  'Yánez',
];
const POSITIONS = ['Compras', 'Gerencia', 'Administración', 'Bodega'];

/** The clients, greatest first. Tax ids begin with 99, a province that does not exist: nobody's by accident. */
export function makeClients(seed: string, families: number): DemoClient[] {
  const random = createRandom(`${seed}/clients`);
  const names = new Set<string>();
  return spread().map((city, rank) => {
    const client = makeClient({ random, rank, cityAt: city, families, names });
    names.add(client.name);
    return client;
  });
}

/** Cities in turn until each has its clients, so that every one has great and small ones. */
function spread(): number[] {
  const left = CITIES.map(({ clients }) => clients);
  const order: number[] = [];
  while (order.length < CLIENTS) {
    // The city with the greatest part of its clients still to place: the order is fixed, no chance in it.
    const shares = left.map((count, at) => count / (CITIES[at]?.clients ?? 1));
    const next = shares.indexOf(Math.max(...shares));
    left[next] = (left[next] ?? 1) - 1;
    order.push(next);
  }
  return order;
}

interface Place {
  random: Random;
  rank: number;
  cityAt: number;
  families: number;
  /** Names that are taken. */
  names: ReadonlySet<string>;
}

function makeClient({ random, rank, cityAt, families, names }: Place): DemoClient {
  const city = CITIES[cityAt] ?? random.pick(CITIES);
  const code = `C${String(rank + 1).padStart(3, '0')}`;
  const kind = KINDS[rank < 20 ? rank % 4 : 4 + ((rank * 3) % 5)] ?? random.pick(KINDS);
  const name = freeName(kind.prefix, city.name, rank, names);
  const person = `${random.pick(FIRST)} ${random.pick(LAST)}`;
  const monthly = 9_000 / (rank + 1) ** 0.8;
  const first = STORIES.firstMonth(rank);
  return {
    code,
    name,
    taxId: `99${String(10_000_000 + rank * 7_919).slice(0, 8)}001`,
    email: `compras.${code.toLowerCase()}@example.com`,
    phone: `02 555 ${String(1_000 + rank)}`,
    channel: kind.channel,
    city: city.name,
    region: city.region,
    street: `${random.pick(city.streets)} N${random.int(10, 89)}-${random.int(10, 199)}`,
    latitude: place(city.latitude, random),
    longitude: place(city.longitude, random),
    salesperson: city.salesperson,
    contact: {
      name: person,
      position: random.pick(POSITIONS),
      email: `contacto.${code.toLowerCase()}@example.com`,
      mobile: `09 5550 ${String(2_000 + rank)}`,
    },
    monthlyCents: Math.round(monthly * 100 * random.between(0.9, 1.1)),
    visits: monthly > 2_500 ? 5 : monthly > 1_000 ? 3 : monthly > 420 ? 2 : monthly > 260 ? 0.9 : 0.7,
    isOpen: (month) => month >= first && month < MONTHS && !STORIES.isAway(rank, month),
    tastes: Array.from({ length: families }, () => random.between(0.5, 1.5)),
  };
}

function freeName(prefix: string, city: string, rank: number, taken: ReadonlySet<string>): string {
  const all = NAMES.map((_, at) => `${prefix} ${NAMES[(rank * 7 + at) % NAMES.length]} ${city}`);
  return all.find((name) => !taken.has(name)) ?? `${prefix} ${city} ${rank + 1}`;
}

/** Somewhere in the city: within about three kilometres. */
const place = (centre: number, random: Random): number =>
  Math.round((centre + random.between(-0.028, 0.028)) * 1e6) / 1e6;
