import { parseArgs } from 'node:util';
import { startEngines } from './faults/engines.mjs';
import { postgresStops, redisAway, redisForgets } from './faults/engines-fail.mjs';
import { badRowsComeBack, sameFileTwentyWays, undoAfterEdits } from './faults/files.mjs';
import { prepare } from './faults/intake.mjs';
import { jobsUnderKills, killedWithinImports } from './faults/kills.mjs';
import { seriesUnderKills } from './faults/series.mjs';
import { fail } from './steps/say.mjs';
import { startProduct } from './throwaway/product.mjs';

const MINUTE = 60_000;
/** Of the product's own words, beside what failed. */
const LOG_LINES = 40;

/** Name, what is done, the figures to reach, and what `--short` makes of them; null: a suite of the cms does it in short. */
const FAULTS = [
  ['same file 20 ways', sameFileTwentyWays, { rows: 10_000 }, { rows: 500 }],
  ['500 bad rows in 10,000', badRowsComeBack, { rows: 10_000 }, { rows: 400 }],
  ['undo after human edits', undoAfterEdits, { rows: 5_000 }, { rows: 200 }],
  ['killed within imports', killedWithinImports, { kills: 20, rows: 50_000 }, { kills: 3, rows: 20_000 }],
  ['jobs under kills', jobsUnderKills, { jobs: 2_000 }, { jobs: 12 }],
  ['series under kills', seriesUnderKills, { series: 80, days: 20 }, null],
  ['Redis forgets', redisForgets, { flushes: 5 }, { flushes: 2 }],
  ['Redis away', redisAway, { awayMs: MINUTE }, { awayMs: 5_000 }],
  ['Postgres stops', postgresStops, { stops: 10 }, { stops: 1 }],
];

/** `npm run test:faults`: what RELIABILITY promises, on a product made for it. `--short`, `--only WORD`, `--redis-away MINUTES`. */
async function main() {
  const { values } = parseArgs({
    options: { short: { type: 'boolean' }, only: { type: 'string' }, 'redis-away': { type: 'string' } },
  });
  const engines = await startEngines();
  let product;
  const results = [];
  try {
    product = await startProduct({ env: engines.env });
    await prepare(product);
    for (const [name, run, figures, short] of FAULTS) {
      if (values.only && !name.includes(values.only)) continue;
      if (values.short && !short) continue;
      const options = { ...(values.short ? short : figures) };
      if (run === redisAway && values['redis-away']) options.awayMs = Number(values['redis-away']) * MINUTE;
      const began = Date.now();
      const { isMet, said } = await run(product, options, engines).then(
        (text) => ({ isMet: true, said: text }),
        (error) => ({ isMet: false, said: error.message }),
      );
      const seconds = Math.round((Date.now() - began) / 1000);
      results.push({ name, isMet, said, seconds });
      console.log(`${isMet ? '✓' : '✗'} ${name.padEnd(26)} ${String(seconds).padStart(4)} s  ${said}`);
      if (!isMet) console.log(product.log().split('\n').slice(-LOG_LINES).join('\n'));
      // Whatever comes next would only fail of the same.
      if (product.isOver()) break;
    }
  } finally {
    await product?.stop();
    await engines.stop();
  }
  const passed = results.filter(({ isMet }) => isMet).length;
  const failed = results.length - passed;
  console.log(`${passed} passed, ${failed} failed`);
  console.log(JSON.stringify({ passed, failed, faults: results }));
  process.exit(failed > 0 ? 1 : 0);
}

main().catch(fail);
