/**
 * npm run bench:import [-- --rows 1000000]: a mail with a sales file, from its arrival to visible numbers, against
 * the same file by hand in SQL on the same Postgres in the same run. The last line is one JSON object.
 */
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { runBaseline } from './setup/baseline.mjs';
import { startProduct, until } from './setup/product.mjs';
import { PROFILE, writeSalesFile } from './setup/sales-file.mjs';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Number(values.rows);
const folder = mkdtempSync(join(tmpdir(), 'rumbo-bench-'));
const sum = (steps) => Object.values(steps).reduce((total, ms) => total + ms, 0);
const print = (label, value) =>
  console.log(`${label.padEnd(28)} ${typeof value === 'string' ? value : JSON.stringify(value)}`);

const product = await startProduct();
try {
  await product.call('POST', '/import-profiles', PROFILE);
  const file = join(folder, 'sales.csv');
  await writeSalesFile(file, { rows });

  const first = await send(file, 'first');
  const baseline = await runBaseline(product.superuserUrl, file);
  // The same content under other bytes: a blank line at the end.
  writeFileSync(file, '\n', { flag: 'a' });
  const again = await send(file, 'again');

  const daily = join(folder, 'daily.csv');
  await writeSalesFile(daily, {
    rows: 2_000,
    months: 1,
    firstMonth: 2025 * 12 + 11,
    firstDocument: 50_000_000,
    seed: 7,
  });
  const small = await send(daily, 'daily');
  const undone = await timed(() => product.call('POST', `/imports/${small.id}/undo`, {}));
  const undoneFirst = await timed(() => product.call('POST', `/imports/${again.id}/undo`, {}));

  const result = {
    rows,
    ratio: round(first.ms / sum(baseline)),
    reimportRatio: round(again.ms / first.ms),
    rowsPerS: Math.round(rows / (first.ms / 1000)),
    dailyMs: small.ms,
    dailyUndoMs: undone,
    reimportUndoMs: undoneFirst,
    peakMb: first.memory,
  };
  print('baseline (ms)', baseline);
  print('first (ms, steps)', { total: first.ms, ...first.steps });
  print('again (ms, steps)', { total: again.ms, ...again.steps });
  print('daily (ms, steps)', { total: small.ms, ...small.steps });
  print('memory (MB)', first.memory);
  console.log(JSON.stringify(result));
} finally {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** From the mail in the folder to the number in the analysis. */
async function send(path, name) {
  const mail = `From: ERP <erp@example.com>\r\nTo: rumbo@example.com\r\nSubject: ${name}\r\nMessage-ID: <${name}@bench>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/csv; name="${name}.csv"\r\nContent-Disposition: attachment; filename="${name}.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\n${readFileSync(path).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--b--\r\n`;
  writeFileSync(join(folder, `${name}.eml`), mail);
  product.memory.reset();
  const began = performance.now();
  renameSync(join(folder, `${name}.eml`), join(product.inbox, `${name}.eml`));
  let found;
  await until(
    async () => {
      const { data } = await product.call('GET', `/imports?filters[fileName][$eq]=${name}.csv`);
      found = data[0];
      return found && !['received', 'staged', 'applying'].includes(found.state);
    },
    900_000,
    `${name} to be applied`,
  );
  if (found.state !== 'applied') throw new Error(`${name}: ${found.state} ${found.message}`);
  await product.call('GET', '/analysis/series?variable=revenue&from=2025-01&to=2025-12');
  const ms = Math.round(performance.now() - began);
  return { id: found.id, ms, steps: await stepsOf(found.id), memory: product.memory.peaks() };
}

async function stepsOf(importId) {
  const client = new pg.Client({ connectionString: product.superuserUrl });
  await client.connect();
  const { rows: work } = await client.query(
    `select kind, result -> 'steps' as steps, extract(epoch from finished_at - created_at) * 1000 as ms from rumbo.work
      where (payload ->> 'importId')::int = $1 order by id`,
    [importId],
  );
  await client.end();
  return Object.assign({}, ...work.map(({ kind, steps, ms }) => ({ [kind]: Math.round(ms), ...steps })));
}

async function timed(work) {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
}

function round(ratio) {
  return Math.round(ratio * 100) / 100;
}
