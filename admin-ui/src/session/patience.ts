import { listeners } from './listeners';

/** What the user waits for: the server restarts with a new model, or the network is away. */
export type Busy = 'idle' | 'model-updating' | 'reconnecting';

const PATIENCE_MS = 15_000;
const PAUSE_MS = 1_000;
const busy = listeners<Busy>();
let waiting = 0;

export const onBusy = busy.on;

const pause = (ms: number, signal?: AbortSignal | null): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms);
    const stop = () => {
      clearTimeout(timer);
      done();
    };
    signal?.addEventListener('abort', stop, { once: true });
  });

/** Retry-After in ms; a date or nothing gives the usual pause. */
const pauseAsked = (response: Response): number => Number(response.headers.get('retry-after')) * 1000 || PAUSE_MS;

/** Repeats `attempt` for 15 s while the server is away or answers 503; then gives the last answer or error. */
export async function patiently(attempt: () => Promise<Response>, signal?: AbortSignal | null): Promise<Response> {
  let isWaiting = false;
  try {
    for (let leftMs = PATIENCE_MS; ; ) {
      const result = await attempt().catch((error: unknown) => ({ error }));
      const answered = result instanceof Response;
      if (answered && result.status !== 503) return result;
      const ms = Math.min(answered ? pauseAsked(result) : PAUSE_MS, leftMs);
      if (ms <= 0 || signal?.aborted) {
        if (answered) return result;
        throw result.error;
      }
      if (!isWaiting) waiting += 1;
      isWaiting = true;
      busy.emit(answered ? 'model-updating' : 'reconnecting');
      await pause(ms, signal);
      leftMs -= ms;
    }
  } finally {
    if (isWaiting) waiting -= 1;
    if (isWaiting && waiting === 0) busy.emit('idle');
  }
}
