import { currentUser } from '../../session';
import { announce, announceSent, storageFailed } from './changes';
import { keepFile } from './files';
import { add, drop, dropSent, type Failure, type Kept, type NewWrite, put, setAsideClash, writesOf } from './kept';
import { send, type Verdict } from './send';
import type { Outcome } from './write';

type Result = Outcome | { refused: Failure };

const LOCK = 'rumbo-writes';
/** So long a screen waits for the server's word before it goes on. */
const LOOK_MS = 8_000;
/** A server that fails over the same write so often will not take it. */
const TRIES = 5;

/** Screens that wait to hear how their write went. */
const waiting = new Map<number, (result: Result) => void>();

/** Keeps a write and tries to send it; null when this phone keeps nothing. */
export async function enqueue(write: NewWrite): Promise<Result | null> {
  const kept = await add(write).catch(() => null);
  storageFailed(kept === null);
  if (!kept) return null;
  announce();
  if (!navigator.onLine) return { state: 'waiting' };
  const heard = new Promise<Result>((done) => waiting.set(kept.id, done));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((done) => {
    timer = setTimeout(done, LOOK_MS);
  });
  const gaveUp = Promise.race([flush(), enough]).then((): Result => ({ state: 'waiting' }));
  return Promise.race([heard, gaveUp]).finally(() => {
    clearTimeout(timer);
    waiting.delete(kept.id);
  });
}

/** Without a place to keep it: now or not at all. */
export async function sendNow(write: NewWrite): Promise<Result> {
  const verdict = await send({ ...write, id: 0 });
  if (verdict.kind === 'sent') return { state: 'sent', data: verdict.data };
  if (verdict.kind === 'again') return sendNow({ ...write, base: verdict.base });
  return { refused: verdict.kind === 'later' ? { status: 503, code: 'UNAVAILABLE', message: '' } : verdict.failure };
}

let running: Promise<void> | null = null;
let isAskedAgain = false;

/** Sends what waits, one after the other, one tab at a time; stops where the network, the server or the session is away. */
export function flush(): Promise<void> {
  isAskedAgain = true;
  running ??= (async () => {
    while (isAskedAgain) {
      isAskedAgain = false;
      await alone(sendAll);
    }
  })()
    // Nothing can be kept here, so nothing waits.
    .catch(() => undefined)
    .finally(() => {
      running = null;
    });
  return running;
}

/** Without navigator.locks (plain http) two tabs may send the same write: its key makes it one. */
const alone = async (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(LOCK, work) : work();

async function sendAll(): Promise<void> {
  let hasSent = false;
  while (await sendNext(() => (hasSent = true)));
  if (hasSent) announceSent();
}

/** False: nothing is left, or the queue waits for a better moment. `onUnseen`: something went out that no screen waits for. */
async function sendNext(onUnseen: () => void): Promise<boolean> {
  const user = currentUser()?.id;
  if (user === undefined) return false;
  const next = (await writesOf(user)).find(({ state }) => state === 'waiting');
  // Whoever works here may have changed while the store was read.
  if (!next || currentUser()?.id !== user) return false;
  const verdict = await send(next);
  if (verdict.kind === 'later') return false;
  if (verdict.kind === 'sent' && !waiting.has(next.id)) onUnseen();
  const goesOn = await settle(next, verdict);
  announce();
  return goesOn;
}

/** A photo that has gone out is looked at offline as the server's own. */
async function keepSent({ files }: Kept, answer: unknown): Promise<void> {
  const [file] = Object.values(files ?? {});
  const id = (answer as { id?: unknown } | null)?.id;
  if (file && typeof id === 'number') await keepFile(id, file);
}

/** False: the queue waits for a better moment. */
async function settle(write: Kept, verdict: Exclude<Verdict, { kind: 'later' }>): Promise<boolean> {
  const tell = waiting.get(write.id);
  switch (verdict.kind) {
    case 'sent':
      await dropSent(write, verdict.data);
      await keepSent(write, verdict.data);
      tell?.({ state: 'sent', data: verdict.data });
      return true;
    case 'again':
      await put({ ...write, base: verdict.base });
      return true;
    case 'clash':
      for (const id of [write.id, ...(await setAsideClash(write, verdict.failure))])
        waiting.get(id)?.({ state: 'aside' });
      return true;
    case 'refused':
      // A screen that is still there has what was written, and says why it was refused.
      if (tell) await drop(write.id);
      else await put({ ...write, state: 'aside', failure: verdict.failure });
      tell?.({ refused: verdict.failure });
      return true;
    case 'failed': {
      const tries = write.tries + 1;
      const isHopeless = tries >= TRIES;
      await put({ ...write, tries, ...(isHopeless && { state: 'aside', failure: verdict.failure }) });
      return isHopeless;
    }
  }
}
