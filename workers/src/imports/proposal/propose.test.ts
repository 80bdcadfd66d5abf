import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { proposeProfile } from './propose';
import { takeSample } from './sample';

const propose = async (file: string | Buffer) => {
  const { settings, ...proposal } = proposeProfile(await takeSample(Buffer.from(file as string), 'ventas.csv'));
  return { ...proposal, ...settings };
};

const BASIC = 'Comprobante;Fecha;Importe\n';
const table = (header: string, ...rows: string[]): string => [header, ...rows].join('\n');

test('proposes the whole profile of an ERP in Spanish', async () => {
  const file = table(
    'Distribuidora Andina S.A.;;;;;;;;;',
    '',
    'NroComprobante;FechaComprobante;Cliente;RazonSocial;Codigo;Articulo;Familia;CodVendedor;CantBase;ImporteNetoItem',
    'FAC-A0006-00071011;3/1/2024;00012;Peña y Cía;10023;Malbec 750;Vinos;7;2,00;1.234,56',
    'FAC-A0006-00071012;25/1/2024;00013;Ñandú;10024;Torrontés;Vinos;7;1,00;-12,50',
  );
  const { format, columns, questions, evidence } = await propose(iconv.encode(file, 'windows-1252'));
  expect(format).toEqual({
    type: 'csv',
    encoding: 'windows-1252',
    delimiter: ';',
    decimal: ',',
    thousands: '.',
    dates: ['dd/MM/yyyy'],
    headerRow: 3,
  });
  expect(columns).toEqual({
    document: 'NroComprobante',
    date: 'FechaComprobante',
    client: 'Cliente',
    clientName: 'RazonSocial',
    product: 'Codigo',
    productName: 'Articulo',
    family: 'Familia',
    salesperson: 'CodVendedor',
    quantity: 'CantBase',
    amount: 'ImporteNetoItem',
  });
  expect(questions).toEqual([]);
  expect(evidence.map(({ about, example }) => [about, example])).toEqual([
    ['encoding', undefined],
    ['delimiter', undefined],
    ['headerRow', 'NroComprobante, FechaComprobante, Cliente, RazonSocial, Codigo'],
    ['dates', '25/1/2024'],
    ['decimal', '2,00'],
  ]);
});

test.each([
  [
    'a store in English',
    'Row ID,Order ID,Order Date,Ship Date,Customer ID,Customer Name,City,Product ID,Category,Sub-Category,Product Name,Sales,Quantity',
    '1,US-2019-103800,03/01/19,17/01/19,DP-13000,Darren Powers,Houston,OFF-PA-10000174,Office Supplies,Paper,Message Book,16.45,2',
    {
      document: 'Order ID',
      date: 'Order Date',
      client: 'Customer ID',
      clientName: 'Customer Name',
      clientCity: 'City',
      product: 'Product ID',
      family: 'Category',
      productName: 'Product Name',
      amount: 'Sales',
      quantity: 'Quantity',
    },
  ],
  [
    'a store in Spanish',
    'Id_fila,Id_pedido,Fecha_pedido,Fecha_envío,Id_cliente,Nombre_cliente,Segmento,Ciudad,Id_producto,Categoría,Nombre_producto,Ventas,Cantidad,',
    '9013,MX-2020-163888,14/06/20,18/06/20,ÉC-10090,Alejandro Trejo,Cliente,Rio Branco,MOB-MO-10002100,Mobiliario,Tenex Bandeja,504.6,3,',
    {
      document: 'Id_pedido',
      date: 'Fecha_pedido',
      client: 'Id_cliente',
      clientName: 'Nombre_cliente',
      clientCity: 'Ciudad',
      product: 'Id_producto',
      family: 'Categoría',
      amount: 'Ventas',
      quantity: 'Cantidad',
    },
  ],
  [
    'a file without amounts, its codes with a decimal',
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID',
    '536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850.0',
    {
      document: 'InvoiceNo',
      date: 'InvoiceDate',
      product: 'StockCode',
      productName: 'Description',
      client: { from: 'CustomerID', stripSuffix: '.0' },
      amount: { multiply: ['Quantity', 'UnitPrice'] },
    },
  ],
])('maps the columns of %s', async (_, header, row, expected) => {
  const { columns, questions } = await propose(table(header, row));
  expect(columns).toMatchObject(expected);
  expect(questions).toEqual([]);
});

test('a bare code beside a client is the client, where no product is named', async () => {
  const header = 'Factura;Fecha;Código;Cliente;Total';
  const { columns } = await propose(table(header, 'F-1;31/01/2024;C1;Almacén Uno;1,50'));
  expect(columns).toMatchObject({ client: 'Código', clientName: 'Cliente' });
  expect(columns).not.toHaveProperty('product');
});

test('one name that is a code here and a name there goes by its cells', async () => {
  const header = 'Factura;Fecha;Cliente;Vendedor;Producto;Total';
  expect((await propose(table(header, 'F-1;31/01/2024;00012;V01;P-77;1,50'))).columns).toMatchObject({
    client: 'Cliente',
    salesperson: 'Vendedor',
    product: 'Producto',
  });
  expect((await propose(table(header, 'F-1;31/01/2024;Bodega Juana;Ana Ríos;Malbec 750;1,50'))).columns).toMatchObject({
    clientName: 'Cliente',
    salespersonName: 'Vendedor',
    productName: 'Producto',
  });
});

test.each([
  [['15/07/2015'], ['dd/MM/yyyy']],
  [['03/04/2026', '07/15/2026'], ['MM/dd/yyyy']],
  [['14/06/20', '1/2/20'], ['dd/MM/yy']],
  [['2024-01-05 10:00'], ['yyyy-MM-dd']],
  [['20240105'], ['yyyyMMdd']],
  [['5.12.2024', '31.12.2024'], ['dd.MM.yyyy']],
  [
    ['15/07/2015 7:32 a.m.', '2015-07-15'],
    ['dd/MM/yyyy', 'yyyy-MM-dd'],
  ],
])('the dates %j are written as %j', async (dates, formats) => {
  const { format, questions } = await propose(BASIC + dates.map((date) => `F-1;${date};1,50`).join('\n'));
  expect(format.dates).toEqual(formats);
  expect(questions).toEqual([]);
});

test.each([
  [['03/04/2026', '05/06/2026'], 'none-above-twelve'],
  [['13/04/2026', '04/13/2026'], 'both-orders'],
])('the dates %j are asked about, never guessed', async (dates, because) => {
  const { questions } = await propose(BASIC + dates.map((date) => `F-1;${date};1,50`).join('\n'));
  expect(questions).toEqual([
    { about: 'dates', column: 'Fecha', because, options: ['dd/MM/yyyy', 'MM/dd/yyyy'], examples: dates },
  ]);
});

test('the date shown with the question is one that tells the readings apart', async () => {
  const dates = ['05/05/2026', '03/04/2026', '06/06/2026'];
  const { questions } = await propose(BASIC + dates.map((date) => `F-1;${date};1,50`).join('\n'));
  expect(questions[0]?.examples[0]).toBe('03/04/2026');
});

test('another column of dates tells what the date itself leaves open', async () => {
  const { format, questions, evidence } = await propose(
    table('Factura;Fecha;Vencimiento;Total', 'F-1;03/04/2026;30/04/2026;1,50'),
  );
  expect(format.dates).toEqual(['dd/MM/yyyy']);
  expect(questions).toEqual([]);
  expect(evidence).toContainEqual({
    about: 'dates',
    value: 'dd/MM/yyyy',
    because: 'first-above-twelve',
    column: 'Vencimiento',
    example: '30/04/2026',
    line: 2,
  });
});

test.each([
  [['1.234,56'], ',', '.'],
  [['1,234.56'], '.', ','],
  [['12,5', '3'], ',', ''],
  [['12.50', '1,234'], '.', ','],
  [['1.234', '12,5'], ',', '.'],
  [['1.234.567'], ',', '.'],
  [['0.123'], '.', ''],
  [['1234.567'], '.', ''],
  [['(1.234,56)'], ',', '.'],
  [['S/.89.00'], '.', ''],
  [['1 234,50 €'], ',', ' '],
  [["1'234.50"], '.', "'"],
  [['100', '20'], '.', ''],
])('the amounts %j have the marks %j and %j', async (amounts, decimal, thousands) => {
  const { format, questions } = await propose(BASIC + amounts.map((amount) => `F-1;31/01/2024;${amount}`).join('\n'));
  expect(format).toMatchObject({ decimal, thousands });
  expect(questions).toEqual([]);
});

test.each([
  [['1.234', '5.678'], 'thousands-or-decimals'],
  [['1,234', '10'], 'thousands-or-decimals'],
  [['12.50', '12,50'], 'contradicting-cells'],
])('the amounts %j are asked about, never guessed', async (amounts, because) => {
  const { questions } = await propose(BASIC + amounts.map((amount) => `F-1;31/01/2024;${amount}`).join('\n'));
  expect(questions).toMatchObject([{ about: 'decimal', because, options: ['.', ','] }]);
});

test('a header alone leaves dates and numbers open', async () => {
  const { columns, questions } = await propose(BASIC);
  expect(columns).toEqual({ document: 'Comprobante', date: 'Fecha', amount: 'Importe' });
  expect(questions.map(({ about, because }) => [about, because])).toEqual([
    ['dates', 'no-row'],
    ['decimal', 'no-row'],
  ]);
});

test('asks for the columns that nothing tells, with those that could be it', async () => {
  const { questions } = await propose(
    table('Marca;Talla;precio de venta;Fecha;Hora', 'Asics;42;S/.89.00;15/07/2015;7:32 a.m.'),
  );
  expect(questions).toMatchObject([
    { about: 'column', field: 'document', options: ['Talla', 'Hora'] },
    { about: 'column', field: 'amount', options: ['precio de venta', 'Talla'] },
  ]);
});

test.each([
  ['utf-8', 'ñ'],
  ['utf-16le', 'ñ'],
  ['utf-16be', 'ñ'],
  ['windows-1252', 'Peña y Cía €'],
  ['cp850', 'Peña y Cía, Almacén San Ramón'],
])('tells %s by its bytes', async (encoding, name) => {
  const { format } = await propose(
    iconv.encode(`Comprobante;Fecha;Importe;Cliente\nF-1;31/01/2024;1,50;${name}\n`, encoding),
  );
  expect(format).toMatchObject({ encoding, delimiter: ';' });
});

test.each([
  [',', 'Comprobante,Fecha,Importe\nF-1,31/01/2024,"1,50"\n'],
  ['\t', 'Comprobante\tFecha\tImporte\nF-1\t31/01/2024\t1,50\n'],
  ['|', 'Comprobante|Fecha|Importe\nF-1|31/01/2024|1,50\n'],
  [';', 'Comprobante;Fecha;Importe\nF-1;31/01/2024;1,50\nF-2;31/01/2024;2,50\n'],
])('finds the delimiter %j', async (delimiter, file) => {
  expect((await propose(file)).format).toMatchObject({ delimiter, decimal: ',' });
});

test('in a workbook only texts have marks to find out', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Ventas');
  sheet.addRows([
    ['Ventas de enero'],
    ['Comprobante', 'Fecha', 'Cantidad', 'Importe'],
    ['F-1', new Date('2024-01-05T00:00:00Z'), 2.125, '1.234,56'],
    ['F-2', 45322, 1.5, '7,00'],
  ]);
  const { format, questions } = await propose(Buffer.from(await book.xlsx.writeBuffer()));
  expect(format).toMatchObject({ type: 'xlsx', headerRow: 2, dates: ['yyyy-MM-dd'], decimal: ',', thousands: '.' });
  expect(questions).toEqual([]);
});

test('a file that is no table is refused with the way out', async () => {
  await expect(propose('<html><table></table></html>')).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
});
