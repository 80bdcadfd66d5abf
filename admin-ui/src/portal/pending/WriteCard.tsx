import { useState } from 'react';
import { useToday } from '../day/use-today';
import type { Words } from '../i18n/es';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import type { Failure } from '../offline/kept';
import type { Pending } from '../offline/pending';
import { giveUp, retry } from '../offline/resolve';
import { ClashForm } from './ClashForm';
import { DropSheet } from './DropSheet';

type Reason = keyof Words['offline']['pending']['reasons'];
const REASONS: Record<number, Reason> = { 403: 'forbidden', 404: 'missing', 409: 'taken', 413: 'tooLarge' };
const reasonOf = ({ status }: Failure): Reason => (status >= 500 ? 'server' : (REASONS[status] ?? 'invalid'));

/** One write: what it is, what happened to it, and the ways out. */
export function WriteCard({ write }: { write: Pending }) {
  const { t, f } = useI18n();
  const today = useToday();
  const [isDropping, setDropping] = useState(false);
  const words = t.offline.pending;
  const { failure } = write;
  const isClash = failure?.current !== undefined;

  return (
    <li className={`card pending-card ${write.state}`}>
      <p className="lead">
        {words.kinds[write.about.type]} · {words.acts[write.method]} ·{' '}
        {f.moment(new Date(write.at).toISOString(), today)}
      </p>
      <p className="pending-label">{write.label}</p>
      {failure && isClash && <ClashForm write={write} failure={failure} />}
      {failure && !isClash && (
        <p className="pending-reason">
          <Icon name="warn" size={18} />
          <span>
            {words.reasons[reasonOf(failure)]}
            {reasonOf(failure) === 'invalid' && failure.message && ` (${failure.message})`}
          </span>
        </p>
      )}
      <div className="pending-ways">
        {failure && !isClash && (
          <button type="button" className="button" onClick={() => void retry(write)}>
            {words.retry}
          </button>
        )}
        <button type="button" className="text-button" onClick={() => setDropping(true)}>
          {words.drop}
        </button>
      </div>
      {isDropping && <DropSheet onClose={() => setDropping(false)} onDrop={() => void giveUp(write)} />}
    </li>
  );
}
