import { useCallback, useEffect, useState } from 'react';
import { onSignedOut } from '../../session';
import { onSent } from '../offline/changes';
import { type FailureKind, RequestError } from './request';

/** What was read before is on screen at once while it is read again; it goes with the session. */
const known = new Map<string, unknown>();
onSignedOut(() => known.clear());

const FRESH_MS = 30_000;

export interface Load<T> {
  data: T | undefined;
  /** Set when nothing could be read; with `data` still there it is older than it should be. */
  failure: FailureKind | null;
  reload: () => void;
}

/** Reads under `key`, again when the phone comes back to the screen or to the network, and when writes of earlier have gone out. `read` may close over nothing that `key` does not name. */
export function useLoad<T>(key: string, read: (signal: AbortSignal) => Promise<T>): Load<T> {
  const [, redraw] = useState(0);
  const [failure, setFailure] = useState<FailureKind | null>(null);
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((last) => last + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names what `read` depends on; `turn` asks again
  useEffect(() => {
    const controller = new AbortController();
    let readAt = 0;
    const load = async () => {
      try {
        known.set(key, await read(controller.signal));
        readAt = Date.now();
        setFailure(null);
      } catch (error) {
        if (controller.signal.aborted) return;
        setFailure(error instanceof RequestError ? error.kind : 'server');
      }
      redraw((n) => n + 1);
    };
    const onReturn = () => {
      if (document.visibilityState === 'visible' && Date.now() - readAt > FRESH_MS) void load();
    };
    setFailure(null);
    void load();
    const again = () => void load();
    const leaveSent = onSent(again);
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      controller.abort();
      leaveSent();
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [key, turn]);

  return { data: known.get(key) as T | undefined, failure, reload };
}
