import { shownDay } from './calendar';
import type { DemoDocument, DemoLine } from './documents';
import { SALESPEOPLE } from './people';

const HEADER = [
  'Documento',
  'Estado',
  'Fecha',
  'Cód. cliente',
  'Cliente',
  'RUC',
  'Ciudad',
  'Cód. vendedor',
  'Vendedor',
  'Código',
  'Producto',
  'Familia',
  'Cantidad',
  'Precio unitario',
  'Total',
  'Costo',
];

/** 1234567 cents → "12.345,67", as a Spanish ERP prints it. */
export function shownAmount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '-' : ''}${whole},${digits.slice(-2)}`;
}

/** A month's file as the demo's ERP would write it; `extra` rows go in as they are, in the middle. */
export function writeSalesFile(documents: readonly DemoDocument[], extra: readonly string[] = []): string {
  const rows = documents.flatMap((document) => document.lines.map((line) => row(document, line)));
  const middle = Math.floor(rows.length / 2);
  return `${[HEADER.join(';'), ...rows.slice(0, middle), ...extra, ...rows.slice(middle)].join('\r\n')}\r\n`;
}

function row({ number, state, day, client }: DemoDocument, { product, quantity }: DemoLine): string {
  const seller = SALESPEOPLE.find(({ code }) => code === client?.salesperson);
  return [
    number,
    state,
    shownDay(day),
    client?.code ?? '',
    client?.name ?? '',
    client?.taxId ?? '',
    client?.city ?? '',
    seller?.code ?? '',
    seller?.name ?? '',
    product.code,
    product.name,
    product.family,
    String(quantity),
    shownAmount(product.priceCents),
    shownAmount(product.priceCents * quantity),
    shownAmount(product.costCents * quantity),
  ].join(';');
}

/** Three rows that cannot be read: a day that does not exist, an amount that is none, no document number. */
export function badRows({ day, client }: DemoDocument): string[] {
  const about = `${client?.code ?? ''};${client?.name ?? ''};${client?.taxId ?? ''};${client?.city ?? ''};V01;Camila Rojas;P101;Arroz grano largo, quintal;Abarrotes`;
  return [
    `DEMO-001-001-900000001;Emitida;31/02/${day.slice(0, 4)};${about};3;46,50;139,50;118,59`,
    `DEMO-001-001-900000002;Emitida;${shownDay(day)};${about};2;46,50;noventa y tres;79,06`,
    `;Emitida;${shownDay(day)};${about};1;46,50;46,50;39,53`,
  ];
}

/** How these files are read: the settings of their import profile. They are sent with it and never matched by name. */
export const SALES_PROFILE = {
  kind: 'sales',
  match: { senders: [], files: [] },
  format: {
    type: 'csv',
    encoding: 'utf-8',
    delimiter: ';',
    decimal: ',',
    thousands: '.',
    dates: ['dd/MM/yyyy'],
    headerRow: 1,
  },
  columns: {
    document: 'Documento',
    date: 'Fecha',
    client: 'Cód. cliente',
    clientName: 'Cliente',
    clientTaxId: 'RUC',
    clientCity: 'Ciudad',
    salesperson: 'Cód. vendedor',
    salespersonName: 'Vendedor',
    product: 'Código',
    productName: 'Producto',
    family: 'Familia',
    quantity: 'Cantidad',
    unitPrice: 'Precio unitario',
    amount: 'Total',
    cost: 'Costo',
  },
  document: { rule: 'replace' },
  cancelled: { column: 'Estado', equals: ['Cancelada'] },
  void: { column: 'Estado', equals: ['Anulada'] },
} as const;
