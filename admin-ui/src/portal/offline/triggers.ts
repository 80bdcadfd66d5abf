import { currentUser } from '../../session';
import { clearFiles } from './files';
import { readPending } from './pending';
import { flush } from './queue';
import { clearReads } from './reads';

/** Slow: a phone that has come back says so itself, mostly. */
const TICK_MS = 30_000;

/**
 * What a signed-in screen does beside the person: forgets what others read on this phone, and sends what waits whenever
 * there may be a way (at sign-in, when the network is back, when the phone comes back to the screen, now and then).
 * Returns a function that stops it.
 */
export function workOffline(user: number): () => void {
  const look = () => {
    if (currentUser() && navigator.onLine && document.visibilityState === 'visible') void flush();
  };
  void Promise.all([clearReads(user, Date.now()), clearFiles(user)]).catch(() => undefined);
  void readPending();
  look();
  // Asked for once there is something to lose; browsers say yes to what is installed or used often.
  void navigator.storage?.persist?.().catch(() => undefined);
  const timer = setInterval(look, TICK_MS);
  window.addEventListener('online', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', look);
    document.removeEventListener('visibilitychange', look);
  };
}
