import { residentMb } from '../throwaway/processes.mjs';

const EVERY_MS = 150;

/** Peaks of the worker and of the children that read files, looked at several times a second. */
export function watchMemory(product) {
  const peaks = { workerMb: 0, childMb: 0 };
  const look = () => {
    for (const [name, script] of [
      ['workerMb', 'workers/dist/index'],
      ['childMb', 'imports/child/'],
    ])
      for (const { pid } of product.processes(script)) peaks[name] = Math.max(peaks[name], residentMb(pid));
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    /** Megabytes, rounded. */
    peaks: () => Object.fromEntries(Object.entries(peaks).map(([name, mb]) => [name, Math.round(mb)])),
    stop: () => clearInterval(timer),
  };
}
