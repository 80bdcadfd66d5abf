import { type ReactNode, useEffect, useRef } from 'react';
import { useI18n } from '../i18n/I18n';
import { goBack } from '../route/go-back';
import type { Route } from '../route/route';
import { Icon } from './Icon';

interface Props {
  title: string;
  /** A line above or below the title: the date, a count. */
  lead?: ReactNode;
  /** Where "back" goes when the app was opened on this very screen. */
  back?: Route;
  /** Icon buttons at the end of the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen: its heading takes the focus when it opens, so that a screen reader says where one is. */
export function Screen({ title, lead, back, actions, children }: Props) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · Rumbo`;
  }, [title]);

  return (
    <main className="screen" id="content">
      <header className="screen-head">
        {back && (
          <button type="button" className="icon-button back" onClick={() => goBack(back)} aria-label={t.app.back}>
            <Icon name="back" />
          </button>
        )}
        <div className="screen-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="screen-actions">{actions}</div>}
      </header>
      {children}
    </main>
  );
}
