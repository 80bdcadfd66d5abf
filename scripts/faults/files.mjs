import { gzipSync } from 'node:zlib';
import { mailWith } from '../throwaway/mail.mjs';
import { expect, fileOf, lines, mailFile, revenue, SENDER, untilEnded, upload } from './intake.mjs';

/** The same bytes mailed, renamed, forwarded, packed and uploaded: one is applied, the others touch nothing. */
export async function sameFileTwentyWays(product, { rows }) {
  const before = await revenue(product);
  const bytes = fileOf(lines(rows, 'S'));
  mailFile(product, 'same-1.csv', bytes);
  await untilEnded(product, 'same-');
  for (let at = 2; at <= 8; at += 1) mailFile(product, 'same-1.csv', bytes);
  for (let at = 9; at <= 12; at += 1) mailFile(product, `same-${at}.csv`, bytes);
  for (let at = 13; at <= 15; at += 1) {
    const inner = Buffer.from(mailWith([{ name: `same-${at}.csv`, bytes }], { id: `inner-${at}`, from: SENDER }));
    mailFile(product, `forwarded-${at}.eml`, inner, { type: 'message/rfc822' });
  }
  for (let at = 16; at <= 17; at += 1) mailFile(product, `same-${at}.csv.gz`, gzipSync(bytes));
  for (let at = 18; at <= 20; at += 1) await upload(product, `same-${at}.csv`, bytes);
  const ended = await untilEnded(product, 'same-', { count: 20 });
  const states = ended.map(({ state }) => state);
  expect('applied', states.filter((state) => state === 'applied').length, 1);
  expect('duplicates', states.filter((state) => state === 'duplicate').length, 19);
  expect('revenue', (await revenue(product)) - before, rows * 1.25);
  return '1 applied, 19 duplicate';
}

/** A twentieth of the rows is bad; the file of rejects, mended and mailed back, adds them and doubles none. */
export async function badRowsComeBack(product, { rows }) {
  const before = await revenue(product);
  const bad = rows / 20;
  // A document of its own for each bad row.
  const broken = lines(rows, 'B').map((line, at) =>
    at < bad ? line.replace(/^B\d+/, `BX${at}`).replace(/1\.25$/, 'uno') : line,
  );
  mailFile(product, 'bad-rows.csv', fileOf(broken));
  const [first] = await untilEnded(product, 'bad-rows');
  expect('counts', [first.read, first.applied, first.rejected], [rows, rows - bad, bad]);
  const { body: csv } = await product.api('GET', `/imports/${first.id}/rejects?format=csv`);
  const mended = csv.split('\r\n').map((line, at) => (at === 0 ? line : line.replace(',uno,', ',1.25,')));
  mailFile(product, `rechazos-${first.id}-bad-rows.csv`, Buffer.from(mended.join('\r\n')));
  await untilEnded(product, `rechazos-${first.id}`);
  const [again] = await untilEnded(product, 'bad-rows');
  expect('after mending', [again.state, again.read, again.rejected], ['applied', rows, 0]);
  expect('revenue', (await revenue(product)) - before, rows * 1.25);
  return `${rows - bad} + ${bad}, none twice`;
}

/** People edit clients that a file renamed; the undo gives the others their old names. */
export async function undoAfterEdits(product, { rows }) {
  const { api } = product;
  const edits = rows / 50;
  mailFile(product, 'names-1.csv', fileOf(lines(rows, 'U', { clients: rows, name: 'Antes' })));
  await untilEnded(product, 'names-1');
  mailFile(product, 'names-2.csv', fileOf(lines(rows, 'U', { clients: rows, name: 'Después' })));
  const [second] = await untilEnded(product, 'names-2');
  const { body } = await api('GET', `/clients?filters[name][$startsWith]=Después&pagination[pageSize]=${edits}`);
  for (const { documentId } of body.data)
    await api('PUT', `/clients/${documentId}`, { data: { name: 'De una persona' } });
  const undone = await api('POST', `/imports/${second.id}/undo`);
  const count = async (name) =>
    (await api('GET', `/clients?filters[name][$startsWith]=${name}&pagination[pageSize]=1`)).body.meta.pagination.total;
  expect('restored', [await count('Antes'), await count('Despu'), await count('De una')], [rows - edits, 0, edits]);
  expect('named', undone.body.data.kept.length, edits);
  return `${rows - edits} restored, ${edits} kept and named`;
}
