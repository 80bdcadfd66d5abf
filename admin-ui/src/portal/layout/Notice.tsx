import type { ReactNode } from 'react';
import type { FailureKind } from '../data/request';
import { useI18n } from '../i18n/I18n';
import { Icon, type IconName } from './Icon';

interface Props {
  icon: IconName;
  title: string;
  text: string;
  children?: ReactNode;
}

/** Nothing to show: what that means, and what to do. */
export const Notice = ({ icon, title, text, children }: Props) => (
  <div className="notice">
    <span className="notice-icon">
      <Icon name={icon} size={26} />
    </span>
    <h2>{title}</h2>
    <p>{text}</p>
    {children}
  </div>
);

/** Something that could not be read, with the way out. */
export function Failure({ kind, onRetry }: { kind: FailureKind | 'broken'; onRetry: () => void }) {
  const { t } = useI18n();
  const { title, way } = t.failures[kind];
  return (
    <div role="alert">
      <Notice icon="warn" title={title} text={way}>
        {kind === 'not-found' ? (
          <a className="button" href="#/">
            {t.app.day}
          </a>
        ) : (
          <button type="button" className="button" onClick={onRetry}>
            {t.app.retry}
          </button>
        )}
      </Notice>
    </div>
  );
}

/** The same in a line, where the rest of the screen stands. */
export function SmallFailure({ kind, onRetry }: { kind: FailureKind; onRetry: () => void }) {
  const { t } = useI18n();
  return (
    <p className="aside">
      {t.failures[kind].title}.{' '}
      <button type="button" className="text-button" onClick={onRetry}>
        {t.app.retry}
      </button>
    </p>
  );
}
