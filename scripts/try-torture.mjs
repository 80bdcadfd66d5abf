import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, Stop, t } from './steps/say.mjs';
import { startProduct } from './throwaway/product.mjs';
import { torture } from './torture/torture.mjs';

/** What goes along with a collection and is no file to try. */
const ABOUT = new Set(['manifest.json', 'README.md', 'SOURCES.md']);
const WIDTH = 150;

/** `npm run try:torture -- FOLDER`: every file of it through the real path of a product made for this. */
async function main() {
  const [folder] = process.argv.slice(2);
  if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Stop('Uso: npm run try:torture -- CARPETA', 'Usage: npm run try:torture -- FOLDER');
  const files = readdirSync(folder)
    .filter((name) => !ABOUT.has(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const product = await startProduct();
  const end = async () => {
    await product.stop();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
  try {
    const { results, breaches, ...measured } = await torture(product, files, {
      say: ({ name, outcome, seconds, message }) =>
        console.log(
          `${name.padEnd(48).slice(0, 48)} ${outcome.padEnd(14)} ${seconds.toFixed(1).padStart(5)} s  ${message.replace(/\s+/g, ' ').slice(0, WIDTH)}`,
        ),
    });
    for (const breach of breaches) console.log(`✗ ${breach}`);
    const outcomes = {};
    for (const { outcome } of results) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const slowestS = Math.max(0, ...results.map(({ seconds }) => seconds));
    console.log(t(`${breaches.length} incumplimientos`, `${breaches.length} breaches`));
    console.log(JSON.stringify({ files: results.length, outcomes, slowestS, ...measured, breaches: breaches.length }));
    process.exitCode = breaches.length > 0 ? 1 : 0;
  } finally {
    await product.stop();
  }
}

main().catch(fail);
