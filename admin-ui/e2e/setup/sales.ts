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
