import { useSyncExternalStore } from 'react';
import { listeners } from '../../session/listeners';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';

/** Chromium's offer to install; it comes once, early, and TypeScript does not know it. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

const changed = listeners<void>();
let offer: InstallOffer | null = null;
const keep = (next: InstallOffer | null) => {
  offer = next;
  changed.emit();
};
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  keep(event as InstallOffer);
});
window.addEventListener('appinstalled', () => keep(null));

/** A button where the browser offers to install, the way by its menu elsewhere, nothing once it is installed. */
export function InstallHint() {
  const { t } = useI18n();
  const offered = useSyncExternalStore(changed.on, () => offer);
  if (window.matchMedia('(display-mode: standalone)').matches) return null;
  if (!offered) return <p className="aside">{t.account.install}</p>;
  const install = () => {
    void offered.prompt();
    keep(null);
  };
  return (
    <button type="button" className="button wide" onClick={install}>
      <Icon name="add" size={18} />
      {t.offline.install}
    </button>
  );
}
