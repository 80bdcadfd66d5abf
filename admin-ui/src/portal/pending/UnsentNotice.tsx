import { useEffect, useState } from 'react';
import { lastUser } from '../../session';
import { useI18n } from '../i18n/I18n';
import { writesOf } from '../offline/kept';

/** At the sign-in: whoever was here last has work on this phone that goes out with their name. */
export function UnsentNotice() {
  const { t } = useI18n();
  const [last] = useState(() => lastUser()?.user ?? null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!last) return;
    void writesOf(last.id).then(
      (writes) => setCount(writes.length),
      () => undefined,
    );
  }, [last]);
  if (!last || count === 0) return null;
  return (
    <p className="unsent" role="status">
      {t.offline.signIn(last.displayName ?? last.username, count)}
    </p>
  );
}
