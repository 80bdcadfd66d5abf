import { useEffect, useState } from 'react';
import { useToday } from '../day/use-today';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { useStaleAt } from '../offline/freshness';
import { usePending, useStorageTrouble } from '../offline/pending';

/** Says that what is on screen is of earlier, and what waits to be sent; silent when all is well. */
export function OfflineBar() {
  const { t, f } = useI18n();
  const today = useToday();
  const isOnline = useOnline();
  const staleAt = useStaleAt();
  const pending = usePending();
  const hasTrouble = useStorageTrouble();
  const aside = pending.filter(({ state }) => state === 'aside').length;
  const waiting = pending.length - aside;
  const words = t.offline.bar;
  const parts = [
    (!isOnline || staleAt !== null) && words.away,
    staleAt !== null && words.asOf(f.moment(new Date(staleAt).toISOString(), today)),
    hasTrouble && !isOnline && words.noStorage,
    aside > 0 && words.aside(aside),
    waiting > 0 && words.waiting(waiting),
  ].filter((part) => part !== false);

  return (
    <div role="status">
      {parts.length > 0 && (
        <a className={`offline-bar ${aside > 0 ? 'needs' : ''}`} href="#/pending">
          <Icon name={aside > 0 ? 'warn' : 'again'} size={16} />
          <span>{parts.join(' · ')}</span>
        </a>
      )}
    </div>
  );
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}
