/** A profile of files like the ones below. */
export const PROFILE = {
  name: 'erp',
  kind: 'sales',
  match: { senders: ['erp@example.com'], files: ['*.csv'] },
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
    document: 'Factura',
    date: 'Fecha',
    client: 'Código',
    clientName: 'Cliente',
    salesperson: 'Vendedor',
    family: 'Familia',
    quantity: 'Cantidad',
    amount: 'Total',
  },
  document: { rule: 'replace' },
};

const HEADER = 'Factura;Fecha;Código;Cliente;Vendedor;Familia;Cantidad;Total';

export const salesFile = (lines: string[]): string => `${[HEADER, ...lines].join('\r\n')}\r\n`;

/** `rows` lines over three months, 1,25 each: what they come to is known without reading them. */
export const longFile = (rows: number): string =>
  salesFile(
    Array.from({ length: rows }, (_, row) => {
      const month = String(1 + (row % 3)).padStart(2, '0');
      return `L${Math.floor(row / 4)};05/${month}/2026;C${row % 700};Cliente ${row % 700};V${row % 5};Familia ${row % 4};1;1,25`;
    }),
  );
