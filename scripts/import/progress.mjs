import { SingleBar } from 'cli-progress';
import { t } from '../steps/say.mjs';

const LINE_MS = 5_000;

/** Rows read so far and how fast: a bar that moves on a terminal, now and then a line anywhere else. */
export function showProgress(name, out = process.stderr) {
  const began = Date.now();
  const rate = (rows) => Math.round(rows / Math.max((Date.now() - began) / 1000, 0.001));
  if (!out.isTTY) {
    let saidAt = began;
    return {
      update({ state, read }) {
        if (Date.now() - saidAt < LINE_MS) return;
        saidAt = Date.now();
        out.write(`${name}: ${state}, ${read} ${t('filas', 'rows')}, ${rate(read)}/s\n`);
      },
      stop() {},
    };
  }
  // How many rows there are is known at the end only: the bar shows the steps, the text the rows.
  const steps = ['received', 'staged', 'applying'];
  const bar = new SingleBar({
    format: `${name} [{bar}] {state} · {read} ${t('filas', 'rows')} · {rate}/s`,
    stream: out,
    hideCursor: true,
  });
  bar.start(steps.length, 0, { state: 'received', read: 0, rate: 0 });
  return {
    update({ state, read }) {
      const at = steps.indexOf(state);
      bar.update(at < 0 ? steps.length : at, { state, read, rate: rate(read) });
    },
    stop: () => bar.stop(),
  };
}
