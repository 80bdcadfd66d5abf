import type { TraceQuestion } from '@rumbo/config/api';
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { useI18n } from '../i18n/I18n';
import { Sheet } from '../layout/Sheet';
import { Rows } from './Rows';

interface Props {
  /** The number that is meant. */
  of: TraceQuestion;
  title: string;
  children: ReactNode;
}

/** A number that opens the rows it is made of. */
export function Traced({ of, title, children }: Props) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="traced" title={t.rows.open} onClick={() => setOpen(true)}>
        {children}
      </button>
      {isOpen &&
        createPortal(
          <Sheet title={title} onClose={() => setOpen(false)}>
            <Rows question={of} />
          </Sheet>,
          document.body,
        )}
    </>
  );
}
