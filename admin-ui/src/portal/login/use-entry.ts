import { useCallback, useEffect, useState } from 'react';
import { onSignedOut, restore, restoreOffline, type SessionUser } from '../../session';
import { recallLastPerson } from '../offline/last-person';

export type Entry = SessionUser | 'starting' | 'signed-out' | 'unreachable';

/** So long a start waits for the server when the phone knows who was here. */
const PATIENCE_MS = 4_000;

/** Whose screen opens: that of the session, and without the server that of whoever was here last; the session is asked for with the first request that gets through. */
export function useEntry() {
  const [entry, setEntry] = useState<Entry>('starting');
  const start = useCallback(async () => {
    setEntry('starting');
    await recallLastPerson();
    if (!navigator.onLine) {
      const last = restoreOffline();
      if (last) return setEntry(last);
    }
    const asked = restore().then(
      (user): Entry => user ?? 'signed-out',
      (): Entry => restoreOffline() ?? 'unreachable',
    );
    const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE_MS));
    setEntry((await Promise.race([asked, late])) ?? restoreOffline() ?? (await asked));
  }, []);
  useEffect(() => {
    void start();
    return onSignedOut(() => setEntry('signed-out'));
  }, [start]);
  return { entry, start, setEntry };
}
