import { useI18n } from '../i18n/I18n';
import { Notice } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { usePending, useStorageTrouble } from '../offline/pending';
import { flush } from '../offline/queue';
import { WriteCard } from './WriteCard';

/** Pendientes: what was done on this phone and the server does not have; what needs a word comes first. */
export function Pending() {
  const { t } = useI18n();
  const words = t.offline.pending;
  const pending = usePending();
  const hasTrouble = useStorageTrouble();
  const aside = pending.filter(({ state }) => state === 'aside');
  const waiting = pending.filter(({ state }) => state === 'waiting');

  return (
    <Screen title={words.title} lead={words.lead} back={{ screen: 'account' }}>
      {hasTrouble && (
        <div role="alert">
          <Notice icon="warn" title={t.offline.bar.noStorage} text={words.noStorageWay} />
        </div>
      )}
      {!hasTrouble && pending.length === 0 && <Notice icon="check" title={words.empty} text={words.emptyWay} />}
      {aside.length > 0 && (
        <section className="group overdue">
          <h2>
            {words.asideTitle}
            <span className="count">{aside.length}</span>
          </h2>
          <ul className="pending-list">
            {aside.map((write) => (
              <WriteCard key={write.id} write={write} />
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section className="group">
          <h2>
            {words.waitingTitle}
            <span className="count">{waiting.length}</span>
          </h2>
          <button type="button" className="button wide" onClick={() => void flush()}>
            {words.send}
          </button>
          <ul className="pending-list">
            {waiting.map((write) => (
              <WriteCard key={write.id} write={write} />
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
}
