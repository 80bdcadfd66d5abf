export interface DemoSalesperson {
  code: string;
  name: string;
  /** Key of the demo user who is this salesperson; absent: still to be matched in the console. */
  user?: string;
}

export interface DemoUser {
  key: string;
  email: string;
  displayName: string;
  role: 'sales' | 'supervisor';
}

export const USERS: readonly DemoUser[] = [
  { key: 'camila', email: 'camila.rojas@demo.rumbo.local', displayName: 'Camila Rojas', role: 'sales' },
  { key: 'diego', email: 'diego.paredes@demo.rumbo.local', displayName: 'Diego Paredes', role: 'sales' },
  { key: 'lucia', email: 'lucia.andrade@demo.rumbo.local', displayName: 'Lucía Andrade', role: 'supervisor' },
];

export const SALESPEOPLE: readonly DemoSalesperson[] = [
  { code: 'V01', name: 'Camila Rojas', user: 'camila' },
  { code: 'V02', name: 'Diego Paredes', user: 'diego' },
  { code: 'V03', name: 'Andrés Molina' },
  { code: 'V04', name: 'Paola Zambrano' },
];

interface City {
  name: string;
  region: string;
  latitude: number;
  longitude: number;
  salesperson: string;
  /** How many of the clients are here. */
  clients: number;
  streets: readonly string[];
}

export const CITIES: readonly City[] = [
  {
    name: 'Quito',
    region: 'Pichincha',
    latitude: -0.1807,
    longitude: -78.4678,
    salesperson: 'V01',
    clients: 30,
    streets: ['Av. 10 de Agosto', 'Av. América', 'Av. La Prensa', 'Calle García Moreno', 'Av. Eloy Alfaro'],
  },
  {
    name: 'Guayaquil',
    region: 'Guayas',
    latitude: -2.171,
    longitude: -79.9224,
    salesperson: 'V02',
    clients: 30,
    streets: ['Av. 9 de Octubre', 'Av. de las Américas', 'Calle Boyacá', 'Av. Francisco de Orellana', 'Calle Chile'],
  },
  {
    name: 'Cuenca',
    region: 'Azuay',
    latitude: -2.9005,
    longitude: -79.0045,
    salesperson: 'V03',
    clients: 14,
    streets: ['Av. Remigio Crespo', 'Calle Larga', 'Av. Solano'],
  },
  {
    name: 'Ambato',
    region: 'Tungurahua',
    latitude: -1.2491,
    longitude: -78.6168,
    salesperson: 'V04',
    clients: 9,
    streets: ['Av. Cevallos', 'Calle Bolívar', 'Av. Atahualpa'],
  },
  {
    name: 'Manta',
    region: 'Manabí',
    latitude: -0.9621,
    longitude: -80.7127,
    salesperson: 'V02',
    clients: 9,
    streets: ['Av. Malecón', 'Av. 4 de Noviembre', 'Calle 13'],
  },
  {
    name: 'Ibarra',
    region: 'Imbabura',
    latitude: 0.3517,
    longitude: -78.1223,
    salesperson: 'V01',
    clients: 8,
    streets: ['Av. Mariano Acosta', 'Calle Sucre', 'Av. El Retorno'],
  },
  {
    name: 'Loja',
    region: 'Loja',
    latitude: -3.9931,
    longitude: -79.2042,
    salesperson: 'V03',
    clients: 6,
    streets: ['Calle 18 de Noviembre', 'Av. Universitaria', 'Calle Rocafuerte'],
  },
  {
    name: 'Santo Domingo',
    region: 'Santo Domingo de los Tsáchilas',
    latitude: -0.253,
    longitude: -79.1754,
    salesperson: 'V04',
    clients: 6,
    streets: ['Av. Quito', 'Av. Chone', 'Calle Tulcán'],
  },
  {
    name: 'Machala',
    region: 'El Oro',
    latitude: -3.2581,
    longitude: -79.9554,
    salesperson: 'V03',
    clients: 4,
    streets: ['Av. 25 de Junio', 'Calle Guayas'],
  },
  {
    name: 'Riobamba',
    region: 'Chimborazo',
    latitude: -1.6636,
    longitude: -78.6546,
    salesperson: 'V04',
    clients: 4,
    streets: ['Av. Daniel León Borja', 'Calle Guayaquil'],
  },
];

/** Salespeople who have an account. */
export const REPS = SALESPEOPLE.flatMap(({ user, code }) => (user === undefined ? [] : [{ user, code }]));
