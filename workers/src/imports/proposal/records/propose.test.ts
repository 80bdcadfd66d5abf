import type { KindFields, RecordField } from '@rumbo/config/api';
import { proposeProfile } from '../propose';
import { takeSample } from '../sample';

const field = (name: string, es: string, more: Partial<RecordField> = {}): RecordField => ({
  name,
  type: 'string',
  labels: { es, en: name },
  required: false,
  isKey: false,
  ...more,
});
const key = { isKey: true, required: true };
const KINDS: KindFields[] = [
  {
    kind: 'clients',
    fields: [
      field('code', 'Código', key),
      field('name', 'Nombre'),
      field('taxId', 'RUC'),
      field('email', 'Correo', { type: 'email' }),
    ],
  },
  {
    kind: 'exchange-rates',
    fields: [
      field('currency', 'Moneda', { ...key, type: 'currency' }),
      field('day', 'Día', { ...key, type: 'date' }),
      field('rate', 'Tasa', { type: 'decimal', required: true }),
    ],
  },
  {
    kind: 'monthly-targets',
    fields: [
      field('variable', 'Variable', {
        ...key,
        type: 'enumeration',
        enum: [
          { value: 'revenue', labels: ['Ingresos'] },
          { value: 'units', labels: ['Unidades'] },
        ],
      }),
      field('responsible', 'Responsable', { isKey: true }),
      field('month', 'Mes', { ...key, type: 'month' }),
      field('value', 'Valor', { type: 'decimal', required: true }),
    ],
  },
  {
    kind: 'type:store',
    fields: [
      field('code', 'Local'),
      field('title', 'Letrero', { required: true }),
      field('area', 'Superficie', { type: 'decimal' }),
    ],
  },
];

const propose = async (file: string, kind?: KindFields['kind']) =>
  proposeProfile(await takeSample(Buffer.from(file), 'datos.csv'), { kinds: KINDS, kind });

test('clients by their names, in either language', async () => {
  const spanish = await propose('Código;Razón social;RUC;Correo\n1;Peña;20100;a@example.com\n');
  expect(spanish.settings).toMatchObject({
    kind: 'clients',
    columns: { code: 'Código', name: 'Razón social', taxId: 'RUC', email: 'Correo' },
  });
  expect(spanish.questions).toEqual([]);
  const english = await propose('Customer ID,Customer Name,Tax ID\n1,Acme,77\n');
  expect(english.settings.columns).toEqual({ code: 'Customer ID', name: 'Customer Name', taxId: 'Tax ID' });
});

test('rates leave open what their cells leave open', async () => {
  const { settings, questions } = await propose('Moneda;Fecha;Tasa\nUSD;03/04/2026;3,75\n');
  expect(settings).toMatchObject({
    kind: 'exchange-rates',
    columns: { currency: 'Moneda', day: 'Fecha', rate: 'Tasa' },
  });
  expect(settings.format).toMatchObject({ decimal: ',' });
  expect(questions).toMatchObject([{ about: 'dates', column: 'Fecha' }]);
});

test('asks for the variable of targets that name none, with its values', async () => {
  const { settings, questions } = await propose('Responsable;Mes;Meta\nana@example.com;2026-01;1500,50\n');
  expect(settings.columns).toEqual({ responsible: 'Responsable', month: 'Mes', value: 'Meta' });
  // "2026-01" can only be one month.
  expect(settings.format.dates).toEqual(['yyyy-MM-dd']);
  expect(questions).toMatchObject([{ about: 'constant', field: 'variable', options: ['revenue', 'units'] }]);
});

test('a type of the CMS is proposed when somebody says so, by its labels, with the key that is there', async () => {
  const file = 'LOCAL;Superficie;Apertura\nL-1;120,5;2026-01-31\n';
  const { settings, questions } = await propose(file, 'type:store');
  expect(settings).toMatchObject({
    kind: 'type:store',
    columns: { code: 'LOCAL', area: 'Superficie' },
    document: { rule: 'key', key: ['code'] },
  });
  expect(questions).toMatchObject([{ about: 'column', field: 'title', options: ['Apertura'] }]);
});

test('a kind nobody described here is read as sales', async () => {
  expect((await propose('SKU;Descripción;Familia\n1;Malbec;Vinos\n')).settings.kind).toBe('sales');
});
