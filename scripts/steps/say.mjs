const SPANISH = !/^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'es');
const REMINDER_MS = 15_000;

/** The sentence in the terminal's language: Spanish unless it is set to English. */
export const t = (es, en) => (SPANISH ? es : en);

export const say = (es, en) => console.log(t(es, en));

/** What went wrong is one sentence with the way out; it ends the command with 1, without a stack. */
export class Stop extends Error {
  constructor(es, en) {
    super(t(es, en));
    this.name = 'Stop';
  }
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs `work` as a named step: its name, a sign of life every 15 s, and how long it took.
 */
export async function step(es, en, work) {
  const name = t(es, en);
  const begin = Date.now();
  console.log(`▸ ${name} …`);
  const reminder = setInterval(() => console.log(`  … ${name}: ${seconds(begin)}`), REMINDER_MS);
  try {
    const result = await work();
    console.log(`✓ ${name} (${seconds(begin)})`);
    return result;
  } catch (error) {
    console.log(`✗ ${name} (${seconds(begin)})`);
    throw error;
  } finally {
    clearInterval(reminder);
  }
}

/** Ends the command the way every script here does: sentences for people, a stack only for what nobody foresaw. */
export function fail(error) {
  const isForPeople = error.name === 'Stop' || error.name === 'EngineError';
  console.error(isForPeople ? `\n${error.message}` : error);
  process.exit(1);
}
