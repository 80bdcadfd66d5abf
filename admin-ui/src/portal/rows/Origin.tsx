import { type ReactNode, useState } from 'react';
import { readOrigin } from '../data/rows';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';

/** A row that unfolds where it comes from. */
export function Origin({ lineId, children }: { lineId: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{children}</summary>
      {isOpen && <Statements lineId={lineId} />}
    </details>
  );
}

/** The file and row that said it last, and the mail it came with. */
function Statements({ lineId }: { lineId: string }) {
  const { t, f } = useI18n();
  const { data, failure } = useLoad(`origin ${lineId}`, (signal) => readOrigin(lineId, signal));
  if (failure && !data) return <p className="label">{t.failures[failure].title}</p>;
  const stated = data?.statements.find(({ live }) => live) ?? data?.statements[0];
  if (!stated) return null;
  return (
    <p className="label origin">
      {stated.row === null ? stated.fileName : t.rows.fileRow(stated.fileName, stated.row)}
      <br />
      {stated.sender ? t.rows.mail(stated.sender, f.date(stated.receivedAt.slice(0, 10))) : t.rows.uploaded}
    </p>
  );
}
