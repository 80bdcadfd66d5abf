import { useState } from 'react';
import { logout, type SessionUser } from '../../session';
import { useI18n } from '../i18n/I18n';
import { LanguageSwitch } from '../i18n/LanguageSwitch';
import { Icon } from '../layout/Icon';
import { Screen } from '../layout/Screen';
import { usePending } from '../offline/pending';
import { forgetReads } from '../offline/reads';
import { LeaveSheet } from '../pending/LeaveSheet';
import { PendingLink } from '../pending/PendingLink';
import { CalendarFeed } from './CalendarFeed';
import { InstallHint } from './InstallHint';
import { MailChoices } from './MailChoices';

export function Account({ user }: { user: SessionUser }) {
  const { t } = useI18n();
  const [isLeaving, setLeaving] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const unsent = usePending().length;
  const leave = () => {
    setLeaving(true);
    void logout().then(forgetReads);
  };
  const name = user.displayName ?? user.username;
  return (
    <Screen title={t.account.title}>
      <div className="card person">
        <span className="avatar" aria-hidden="true">
          {name.slice(0, 1).toUpperCase()}
        </span>
        <div>
          <p className="person-name">{name}</p>
          <p className="lead">{user.email}</p>
          <p className="lead">{t.account.roles[user.role.type]}</p>
        </div>
      </div>
      <section className="group">
        <h2>{t.account.language}</h2>
        <LanguageSwitch />
      </section>
      <PendingLink count={unsent} />
      <MailChoices />
      <CalendarFeed />
      <InstallHint />
      <button
        type="button"
        className="button wide"
        onClick={unsent > 0 ? () => setAsking(true) : leave}
        disabled={isLeaving}
      >
        <Icon name="leave" size={18} />
        {isLeaving ? t.account.signingOut : t.account.signOut}
      </button>
      {isAsking && <LeaveSheet count={unsent} onStay={() => setAsking(false)} onLeave={leave} />}
    </Screen>
  );
}
