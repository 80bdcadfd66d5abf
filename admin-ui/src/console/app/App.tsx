import { lazy, Suspense, useEffect, useState } from 'react';
import { I18nContextProvider, type I18nProvider } from 'react-admin';
import { createI18nProvider } from '../../i18n/i18n-provider';
import { Themed } from '../../theme/color-mode';
import { ScreenBoundary } from '../display/ScreenBoundary';
import { LoginPage } from '../login/LoginPage';
import { Splash } from './Splash';
import { useSession } from './use-session';

const Console = lazy(() => import('./Console'));

export function App() {
  const [i18n, setI18n] = useState<I18nProvider | null>(null);
  const { phase, enter, retry } = useSession();
  useEffect(() => {
    void createI18nProvider().then(setI18n);
  }, []);

  return (
    <Themed>
      {i18n && (
        <I18nContextProvider value={i18n}>
          <ScreenBoundary>
            {phase.name === 'signed-out' ? (
              <LoginPage onSignedIn={enter} />
            ) : phase.name === 'signed-in' ? (
              <Suspense fallback={<Splash />}>
                <Console user={phase.user} i18nProvider={i18n} />
              </Suspense>
            ) : (
              <Splash failed={phase.name === 'unreachable'} onRetry={retry} />
            )}
          </ScreenBoundary>
        </I18nContextProvider>
      )}
    </Themed>
  );
}
