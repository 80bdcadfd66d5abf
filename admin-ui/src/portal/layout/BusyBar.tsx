import { useEffect, useState } from 'react';
import { type Busy, onBusy } from '../../session';
import { useI18n } from '../i18n/I18n';

/** A thin word at the top while the server restarts or the network is away. */
export function BusyBar() {
  const { t } = useI18n();
  const [busy, setBusy] = useState<Busy>('idle');
  useEffect(() => onBusy(setBusy), []);
  return (
    <div className="busy" role="status" hidden={busy === 'idle'}>
      {busy === 'model-updating' ? t.app.updating : t.app.reconnecting}
    </div>
  );
}
