import { calendarMonth, type Month } from './calendar';

export interface DemoProduct {
  code: string;
  name: string;
  family: string;
  priceCents: number;
  costCents: number;
}

interface Family {
  /** Share of an ordinary month's revenue. */
  share: number;
  /** By calendar month, from January; absent: the same all year. */
  season?: readonly number[];
  products: readonly (readonly [name: string, price: number])[];
}

/** The family that sells less than its goal since three months; the one that lives from the end of the year. */
export const BEHIND_PACE = 'Bebidas';
export const SEASONAL = 'Confitería y fiestas';

const CATALOG: Record<string, Family> = {
  Abarrotes: {
    share: 0.26,
    products: [
      ['Arroz grano largo, quintal', 46.5],
      ['Azúcar blanca, saco 50 kg', 41.2],
      ['Aceite de girasol 1 L, caja 12', 29.9],
      ['Fideos surtidos 400 g, caja 24', 17.6],
      ['Atún en agua 160 g, caja 48', 58.4],
      ['Lenteja 500 g, bulto 24', 24.3],
      ['Harina de trigo 1 kg, bulto 20', 19.8],
      ['Sal yodada 1 kg, bulto 25', 9.75],
      ['Salsa de tomate 400 g, caja 24', 27.1],
      ['Avena en hojuelas 500 g, caja 24', 22.9],
    ],
  },
  Lácteos: {
    share: 0.2,
    products: [
      ['Leche entera UHT 1 L, caja 12', 11.4],
      ['Leche descremada UHT 1 L, caja 12', 11.9],
      ['Queso fresco 500 g, caja 12', 31.5],
      ['Queso mozzarella 1 kg, caja 8', 52.8],
      ['Yogur de fresa 1 L, caja 12', 21.6],
      ['Yogur natural 180 g, caja 24', 15.4],
      ['Mantequilla 250 g, caja 20', 38.9],
      ['Crema de leche 200 ml, caja 24', 26.3],
      ['Leche en polvo 400 g, caja 12', 48.7],
      ['Leche condensada 397 g, caja 24', 43.2],
    ],
  },
  [BEHIND_PACE]: {
    share: 0.19,
    products: [
      ['Agua sin gas 500 ml, paca 24', 5.9],
      ['Agua con gas 500 ml, paca 24', 6.4],
      ['Gaseosa cola 1,35 L, paca 12', 11.2],
      ['Gaseosa naranja 1,35 L, paca 12', 10.9],
      ['Jugo de naranja 1 L, caja 12', 15.8],
      ['Té helado 550 ml, paca 12', 9.3],
      ['Bebida hidratante 500 ml, paca 12', 10.6],
      ['Cerveza rubia 330 ml, caja 24', 21.9],
      ['Café molido 400 g, caja 12', 54.6],
      ['Café soluble 170 g, caja 12', 71.3],
    ],
  },
  'Limpieza del hogar': {
    share: 0.17,
    products: [
      ['Detergente en polvo 2 kg, caja 8', 33.4],
      ['Jabón de lavar 300 g, caja 40', 28.7],
      ['Cloro 1 L, caja 12', 12.9],
      ['Desinfectante lavanda 1 L, caja 12', 16.8],
      ['Lavavajilla en crema 500 g, caja 24', 25.5],
      ['Suavizante 1 L, caja 12', 24.9],
      ['Esponja doble uso, paquete 36', 14.2],
      ['Fundas de basura, paquete 50', 11.7],
      ['Limpiavidrios 500 ml, caja 12', 18.3],
      ['Escoba plástica, docena', 27.6],
    ],
  },
  'Cuidado personal': {
    share: 0.12,
    products: [
      ['Papel higiénico, paca 48', 19.6],
      ['Jabón de tocador 125 g, caja 72', 41.8],
      ['Champú 400 ml, caja 12', 43.5],
      ['Acondicionador 400 ml, caja 12', 44.1],
      ['Pasta dental 100 ml, caja 48', 62.4],
      ['Cepillo dental, docena', 13.8],
      ['Desodorante 150 ml, caja 12', 37.2],
      ['Toallas femeninas, paquete 24', 29.4],
      ['Pañales talla G, bulto 4', 36.9],
      ['Crema corporal 400 ml, caja 12', 46.7],
    ],
  },
  [SEASONAL]: {
    share: 0.06,
    season: [0.7, 1.3, 0.7, 0.8, 0.9, 0.7, 0.7, 0.7, 0.8, 1.3, 3.2, 5.4],
    products: [
      ['Chocolate de taza 200 g, caja 24', 34.8],
      ['Galletas surtidas 500 g, caja 12', 26.4],
      ['Caramelos masticables 1 kg, caja 10', 31.9],
      ['Pan de Pascua 800 g, caja 12', 59.5],
      ['Turrón 150 g, caja 24', 48.3],
      ['Chupetes, bolsa 50, caja 10', 28.8],
      ['Gomitas 90 g, caja 30', 21.7],
      ['Bombones caja regalo, caja 12', 66.9],
      ['Maní confitado 200 g, caja 24', 30.2],
      ['Canasta navideña surtida', 24.5],
    ],
  },
};

export const FAMILIES: readonly string[] = Object.keys(CATALOG);

/** Share of `family` in an ordinary month, moved by its season. */
export const shareOf = (family: string, month: Month): number =>
  (CATALOG[family]?.share ?? 0) * (CATALOG[family]?.season?.[calendarMonth(month) - 1] ?? 1);

const cents = (price: number): number => Math.round(price * 100);

export const PRODUCTS: readonly DemoProduct[] = FAMILIES.flatMap((family, group) =>
  (CATALOG[family]?.products ?? []).map(([name, price], at) => ({
    code: `P${String(group * 100 + at + 101)}`,
    name,
    family,
    priceCents: cents(price),
    // Margins between 14 % and 30 %, the same for a product in every month.
    costCents: Math.round(cents(price) * (0.86 - ((at * 7 + group * 3) % 9) * 0.02)),
  })),
);
