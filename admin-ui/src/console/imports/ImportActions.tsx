import Cancel from '@mui/icons-material/BlockRounded';
import Redo from '@mui/icons-material/RedoRounded';
import Again from '@mui/icons-material/RefreshRounded';
import Undo from '@mui/icons-material/UndoRounded';
import Button from '@mui/material/Button';
import type { ImportState } from '@rumbo/config/api';
import { type ReactNode, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import { ConfirmDialog } from './ConfirmDialog';
import { type ImportRecord, isTried } from './import-record';
import type { Kept } from './KeptNote';
import { useImportAction } from './use-import-action';

type ActionName = 'undo' | 'redo' | 'read-again' | 'cancel';

const BY_STATE: Readonly<Partial<Record<ImportState, readonly ActionName[]>>> = {
  received: ['cancel'],
  staged: ['cancel'],
  held: ['cancel'],
  quarantined: ['cancel'],
  applied: ['read-again', 'undo'],
  'partly-applied': ['read-again', 'undo'],
  rejected: ['read-again'],
  failed: ['read-again'],
  undone: ['redo'],
};
const ICONS: Readonly<Record<ActionName, ReactNode>> = {
  undo: <Undo />,
  redo: <Redo />,
  'read-again': <Again />,
  cancel: <Cancel />,
};

/** What can be done with an import where it stands. Undoing and cancelling say first what they do. */
export function ImportActions({ record, onUndone }: { record: ImportRecord; onUndone: (kept: Kept[]) => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { number } = useFormat();
  const { act, busy } = useImportAction(record.id);
  const [asking, setAsking] = useState<'undo' | 'cancel' | null>(null);
  // A finished dry run is decided in its own panel; without a profile there is nothing to read again with.
  const buttons = (isTried(record) ? [] : (BY_STATE[record.state] ?? [])).filter(
    (name) => name !== 'read-again' || record.profile,
  );

  const run = async (name: ActionName): Promise<void> => {
    setAsking(null);
    // What stands is read again only to show the difference; the preview then applies it or not.
    const isShown = name === 'read-again' && record.state !== 'rejected' && record.state !== 'failed';
    const done = await act<{ documents?: number; removed?: number; kept?: Kept[] }>(
      name,
      isShown ? { dryRun: true } : {},
    );
    if (!done) return;
    onUndone(done.kept ?? []);
    notify(isShown ? 'imports.act.read-again_shown' : `imports.act.${name}_done`, {
      type: 'success',
      messageArgs: { documents: number(done.documents ?? 0), removed: number(done.removed ?? 0) },
    });
  };

  return (
    <>
      {buttons.map((name) => (
        <Button
          key={name}
          variant="outlined"
          startIcon={ICONS[name]}
          disabled={busy !== null}
          onClick={() => (name === 'undo' || name === 'cancel' ? setAsking(name) : void run(name))}
        >
          {translate(`imports.act.${name}`)}
        </Button>
      ))}
      {(['undo', 'cancel'] as const).map((name) => (
        <ConfirmDialog
          key={name}
          open={asking === name}
          title={translate(`imports.act.${name}_title`, { name: record.fileName ?? '' })}
          text={translate(`imports.act.${name}_text`, { rows: number(record.applied) })}
          confirm={translate(`imports.act.${name}_confirm`)}
          onConfirm={() => void run(name)}
          onClose={() => setAsking(null)}
        />
      ))}
    </>
  );
}
