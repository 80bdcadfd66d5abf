/**
 * npm run bench:import [-- --rows 1000000] [--into 5000000] [--xlsx]: a mail with a sales file, from its arrival to visible
 * numbers, against the same file by hand in SQL on the same Postgres in the same run. The last line is one JSON object.
 */
import { appendFileSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { byHand } from './setup/baseline.mjs';
import { startProduct } from './setup/product.mjs';
import { readAlone } from './setup/read-alone.mjs';
import { PROFILE, writeSalesFile } from './setup/sales-file.mjs';
import { sender } from './setup/send.mjs';
import { writeWorkbook } from './setup/workbook.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    into: { type: 'string', default: '0' },
    xlsx: { type: 'boolean', default: false },
  },
});
const rows = Number(values.rows);
const WORKBOOK_ROWS = 100_000;
const DAILY = { rows: 2_000, months: 1, firstMonth: 2025 * 12 + 11, firstDocument: 500_000_000, seed: 7 };
const folder = mkdtempSync(join(tmpdir(), 'rumbo-bench-'));
const inFolder = (name) => join(folder, name);
const sum = (steps) => Object.values(steps).reduce((total, ms) => total + ms, 0);
const round = (ratio) => Math.round(ratio * 100) / 100;
const print = (label, value) =>
  console.log(`${label.padEnd(28)} ${typeof value === 'string' ? value : JSON.stringify(value)}`);

const product = await startProduct();
const { send, undo } = sender(product, folder);
try {
  await product.call('POST', '/import-profiles', PROFILE);
  const result = { rows, ...(await firstAndAgain()), ...(await daily()), ...(values.xlsx && (await workbook())) };
  console.log(JSON.stringify(result));
} finally {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function firstAndAgain() {
  const file = inFolder('sales.csv');
  await writeSalesFile(file, { rows });
  const idle = product.memory.now();
  const first = await send(file, 'first.csv');
  const { plain, besides } = await byHand(product.superuserUrl, ({ load }) => load(file));
  const alone = await readAlone(file, PROFILE);
  // The same content under other bytes: a blank line at the end.
  const same = inFolder('same.csv');
  copyFileSync(file, same);
  appendFileSync(same, '\n');
  const again = await send(same, 'again.csv');
  const undoAgainMs = await undo(again.id);
  print('baseline (ms)', plain);
  print('what is kept besides (ms)', besides);
  print('parse and map alone (ms)', String(alone));
  print('first (ms, steps)', { total: first.ms, ...first.steps });
  print('again (ms, steps)', { total: again.ms, ...again.steps, undo: undoAgainMs });
  print('memory idle (MB)', idle);
  print('memory at most (MB)', first.memory);
  return {
    ratio: round(first.ms / sum(plain)),
    sameResultRatio: round(first.ms / (sum(plain) + sum(besides))),
    reimportRatio: round(again.ms / first.ms),
    rowsPerS: Math.round(rows / (first.ms / 1000)),
    undoReimportRatio: round(undoAgainMs / again.ms),
    peakMb: first.memory,
    cmsAndWorkerMb: (first.memory.cms ?? 0) + (first.memory.worker ?? 0),
  };
}

/** A file of a day on top of all the lines there are, of `--into` lines when it says more. */
async function daily() {
  let lines = rows;
  for (let part = 1; lines < Number(values.into); part += 1, lines += rows) {
    const file = inFolder('more.csv');
    await writeSalesFile(file, { rows, firstDocument: part * rows, seed: 100 + part });
    print(`lines ${lines + rows}`, { total: (await send(file, `more-${part}.csv`)).ms });
  }
  const file = inFolder('daily.csv');
  await writeSalesFile(file, DAILY);
  const small = await send(file, 'daily.csv');
  const undoMs = await undo(small.id);
  print(`daily into ${lines} (ms)`, { total: small.ms, ...small.steps, undo: undoMs });
  return { lines, dailyMs: small.ms, dailyUndoMs: undoMs };
}

/** A workbook of 100,000 rows against its reading alone and its SQL by hand, each into the first file's lines. */
async function workbook() {
  const csv = inFolder('workbook.csv');
  const xlsx = inFolder('workbook.xlsx');
  await writeSalesFile(csv, { rows: WORKBOOK_ROWS, firstDocument: 700_000_000, seed: 11 });
  await writeWorkbook(xlsx, csv);
  const alone = await readAlone(xlsx, PROFILE);
  const { plain, besides } = await byHand(product.superuserUrl, async ({ load, merge }) => {
    await load(inFolder('sales.csv'));
    return merge(csv);
  });
  const sent = await send(xlsx, 'workbook.xlsx');
  print('workbook by hand (ms)', { readAlone: alone, ...plain, ...besides });
  print('workbook (ms, steps)', { total: sent.ms, ...sent.steps });
  return {
    xlsxRatio: round(sent.ms / (alone + sum(plain))),
    xlsxSameResultRatio: round(sent.ms / (alone + sum(plain) + sum(besides))),
    xlsxReaderMb: sent.memory.reader,
  };
}
