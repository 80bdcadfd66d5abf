import type { NotificationKind, NotificationSettings } from '@rumbo/config/api';
import { useState } from 'react';
import { readChoices, saveChoices } from '../data/reach';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { showToast } from '../layout/toasts';

const KINDS: readonly NotificationKind[] = ['mention', 'assigned', 'comment', 'reminder'];

/** Which notifications also come by mail. Shows nothing until it is known. */
export function MailChoices() {
  const { t, language } = useI18n();
  const words = t.reach.mail;
  const { data: read } = useLoad('notification-choices', readChoices);
  const [chosen, setChosen] = useState<NotificationSettings>();
  const data = chosen ?? read;
  if (!data) return null;

  const choose = (kind: NotificationKind, isOn: boolean) => {
    // Mails speak the language that is read here.
    const next = { ...data, mail: { ...data.mail, [kind]: isOn }, language };
    setChosen(next);
    saveChoices(next).then(setChosen, () => {
      setChosen(data);
      showToast({ text: words.failed, isFailure: true });
    });
  };
  return (
    <section className="group">
      <h2>{words.title}</h2>
      <p className="aside">{data.isMailing ? words.to(data.email) : words.off}</p>
      {data.trouble && (
        <p className="aside" role="status">
          {words.trouble(data.trouble)}
        </p>
      )}
      <ul className="card list switches">
        {KINDS.map((kind) => (
          <li key={kind}>
            <label>
              <span>{words.kinds[kind]}</span>
              <input
                type="checkbox"
                checked={data.mail[kind]}
                onChange={({ target }) => choose(kind, target.checked)}
              />
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
