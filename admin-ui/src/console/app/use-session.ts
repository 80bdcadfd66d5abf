import { useEffect, useState } from 'react';
import { loadCompany } from '../../data/company';
import { loadTypes } from '../../data/load-types';
import { model } from '../../data/model';
import { onSignedOut, restore, type SessionUser } from '../../session';

export type Phase =
  | { name: 'starting' }
  | { name: 'unreachable' }
  | { name: 'signed-out' }
  | { name: 'leaving' }
  | { name: 'signed-in'; user: SessionUser };

/** From page load to a drawn console: whose session it is, and the model it may use. Reps go to the portal. */
export function useSession(): { phase: Phase; enter: (user: SessionUser) => void; retry: () => void } {
  const [phase, setPhase] = useState<Phase>({ name: 'starting' });
  const [attempt, setAttempt] = useState(0);

  const enter = (user: SessionUser): void => {
    if (user.role.type === 'sales') {
      setPhase({ name: 'leaving' });
      window.location.replace('/portal/');
      return;
    }
    Promise.all([loadTypes(), loadCompany()]).then(
      () => setPhase({ name: 'signed-in', user }),
      () => setPhase({ name: 'unreachable' }),
    );
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    let gone = false;
    restore().then(
      (user) => {
        if (gone) return;
        if (user) enter(user);
        else setPhase({ name: 'signed-out' });
      },
      () => !gone && setPhase({ name: 'unreachable' }),
    );
    return () => {
      gone = true;
    };
  }, [attempt]);

  useEffect(
    () =>
      onSignedOut(() => {
        model.clear();
        setPhase({ name: 'signed-out' });
      }),
    [],
  );
  // A failed reading keeps the old model: the next answer with another version asks again.
  useEffect(() => model.onStale(() => void loadTypes().catch(() => undefined)), []);

  const retry = (): void => {
    setPhase({ name: 'starting' });
    setAttempt(attempt + 1);
  };
  return { phase, enter, retry };
}
