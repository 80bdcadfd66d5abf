import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const FIRST_MONTH = 2023 * 12;

/** Park and Miller: the same file for the same seed. */
export function randomOf(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/**
 * A file of sale lines: `rows` lines in documents of five, over `months` months, `clients` clients of which few buy
 * much, 2,000 products in six families, 40 salespeople.
 */
export async function writeSalesFile(
  path,
  { rows, clients = 50_000, months = 36, firstMonth = FIRST_MONTH, firstDocument = 1, seed = 1 },
) {
  const random = randomOf(seed);
  const file = createWriteStream(path);
  file.write('document,date,client,client_name,product,product_name,family,salesperson,quantity,price,amount\n');
  let text = '';
  for (let row = 0, document = firstDocument; row < rows; document += 1) {
    const month = firstMonth + random(months);
    const day = `${Math.floor(month / 12)}-${pad((month % 12) + 1)}-${pad(1 + random(28))}`;
    // The square of a chance: a few clients buy often, as they do.
    const client = Math.floor((random(1_000_000) / 1_000_000) ** 2 * clients);
    const header = `F${String(document).padStart(8, '0')},${day},C${client},Cliente ${client}`;
    for (let line = 0; line < 5 && row < rows; line += 1, row += 1) {
      const product = random(2_000);
      const quantity = 1 + random(20);
      const price = 100 + random(20_000);
      text += `${header},P${product},Producto ${product},Familia ${product % 6},V${client % 40},${quantity},${money(price)},${money(quantity * price)}\n`;
    }
    if (text.length > 65_536) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await once(file, 'finish');
}

const pad = (number) => String(number).padStart(2, '0');
const money = (cents) => `${Math.floor(cents / 100)}.${pad(cents % 100)}`;

/** How those files are read. */
export const PROFILE = {
  name: 'bench',
  kind: 'sales',
  match: { senders: ['erp@example.com'], files: ['*.csv', '*.xlsx'] },
  format: {
    type: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
    thousands: '',
    dates: ['yyyy-MM-dd'],
    headerRow: 1,
  },
  columns: {
    document: 'document',
    date: 'date',
    client: 'client',
    clientName: 'client_name',
    product: 'product',
    productName: 'product_name',
    family: 'family',
    salesperson: 'salesperson',
    quantity: 'quantity',
    unitPrice: 'price',
    amount: 'amount',
  },
  document: { rule: 'replace' },
};
