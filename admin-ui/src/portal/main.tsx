import '@fontsource-variable/inter/wght.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/offline.css';
import './styles/screens.css';
import './styles/forms.css';
import './styles/work.css';
import './styles/activity.css';
import './styles/notices.css';
import './styles/account.css';
import './styles/rows.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { I18nProvider } from './i18n/I18n';
import { applyTokens } from './styles/tokens';
import { registerWorker } from './worker/register';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
applyTokens();
registerWorker();
createRoot(root).render(
  <StrictMode>
    <I18nProvider>
      <App />
    </I18nProvider>
  </StrictMode>,
);
