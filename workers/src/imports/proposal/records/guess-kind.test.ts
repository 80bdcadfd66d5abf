import { guessKind } from './guess-kind';

test.each([
  ['clients', 'Código;Razón social;RUC;Teléfono'],
  ['clients', 'Codigo;Nombre;Ciudad;Correo'],
  ['clients', 'Customer ID,Customer Name,City'],
  ['products', 'SKU;Descripción;Familia;Precio'],
  ['products', 'Código;Nombre;Unidad'],
  ['products', 'Product Code,Product Name,Category,Price'],
  ['exchange-rates', 'Moneda;Fecha;Tasa'],
  ['exchange-rates', 'Currency,Date,Exchange rate'],
  ['monthly-targets', 'Responsable;Mes;Meta'],
  ['monthly-targets', 'Salesperson,Month,Target'],
  // A sale names its client, product and currency too.
  ['sales', 'Comprobante;Fecha;Código cliente;Razón social;Ciudad;Importe'],
  ['sales', 'Factura;Fecha;Moneda;Tasa;Cliente;Total'],
  ['sales', 'Fecha;Código;Descripción;Cantidad;Precio'],
  // What could be either, and what says nothing.
  ['sales', 'Código;Nombre'],
  ['sales', 'Codigo cliente;Razón social;Familia'],
  ['sales', 'Marca;Talla'],
])('%s: %s', (kind, header) => {
  expect(guessKind(header.split(/[;,]/))).toBe(kind);
});
