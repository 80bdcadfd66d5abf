import { type FormEvent, useState } from 'react';
import { LoginError, type LoginFailure, login, type SessionUser } from '../../session';
import { useI18n } from '../i18n/I18n';
import { LanguageSwitch } from '../i18n/LanguageSwitch';
import { Icon } from '../layout/Icon';
import { Mark } from '../layout/Mark';
import { UnsentNotice } from '../pending/UnsentNotice';

export function Login({ onSignedIn }: { onSignedIn: (user: SessionUser) => void }) {
  const { t } = useI18n();
  const [failure, setFailure] = useState<LoginFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isShown, setShown] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFailure(null);
    try {
      onSignedIn(await login(String(form.get('identifier')).trim(), String(form.get('password'))));
    } catch (error) {
      setFailure(error instanceof LoginError ? error.reason : 'unreachable');
      setBusy(false);
    }
  };

  return (
    <main className="login">
      <div className="login-brand">
        <Mark size={52} />
        <p className="login-name">Rumbo</p>
        <p className="lead">{t.app.tagline}</p>
      </div>
      <UnsentNotice />
      <form className="login-form" onSubmit={submit}>
        <div>
          <h1>{t.login.title}</h1>
          <p className="lead">{t.login.lead}</p>
        </div>
        <label className="field">
          <span>{t.login.identifier}</span>
          <input
            name="identifier"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            aria-describedby="login-failure"
          />
        </label>
        <div className="field">
          <label htmlFor="password">{t.login.password}</label>
          <span className="with-button">
            <input
              id="password"
              name="password"
              type={isShown ? 'text' : 'password'}
              autoComplete="current-password"
              required
              aria-describedby="login-failure"
            />
            <button
              type="button"
              className="icon-button"
              aria-label={isShown ? t.login.hide : t.login.show}
              aria-pressed={isShown}
              onClick={() => setShown(!isShown)}
            >
              <Icon name={isShown ? 'eyeOff' : 'eye'} size={20} />
            </button>
          </span>
        </div>
        <p id="login-failure" className="login-failure" role="alert">
          {failure && t.login.failures[failure]}
        </p>
        <button type="submit" className="button primary wide" disabled={isBusy}>
          {isBusy ? t.login.busy : t.login.submit}
        </button>
        <p className="login-help">{t.login.help}</p>
      </form>
      <LanguageSwitch />
    </main>
  );
}
