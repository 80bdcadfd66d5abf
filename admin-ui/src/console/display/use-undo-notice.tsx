import Button from '@mui/material/Button';
import SnackbarContent from '@mui/material/SnackbarContent';
import { useNotify, useTranslate } from 'react-admin';

const UNDO_MS = 12_000;

/** Says what was done, with the way to take it back for as long as it is said. */
export function useUndoNotice(): (message: string, undo: () => void) => void {
  const notify = useNotify();
  const translate = useTranslate();
  return (message, undo) =>
    notify(
      <SnackbarContent
        message={message}
        action={
          <Button color="inherit" size="small" onClick={undo}>
            {translate('bulk.undo')}
          </Button>
        }
      />,
      { autoHideDuration: UNDO_MS },
    );
}
