import Expand from '@mui/icons-material/ExpandMoreRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import type { SavedTable } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { currentUser } from '../../../session';
import { useViewActions } from './use-view-actions';
import { type SavedView, useChooseDefault } from './use-views';
import { ViewDialog } from './ViewDialog';
import { ViewMenuItems } from './ViewMenuItems';
import { isSameTable } from './view-state';

interface Props {
  views: readonly SavedView[];
  byDefault: string | null;
  /** The view the table came from; undefined: none. */
  current: SavedView | undefined;
  /** The table on screen, and its month as one. */
  table: SavedTable;
  shownMonth: string;
  /** Shows a view's table; null: the usual one. */
  onOpen: (view: Pick<SavedView, 'id' | 'table'> | null) => void;
}

/** Which view is open, whether the table has moved away from it, and everything that can be done with views. */
export function ViewMenu({ views, byDefault, current, table, shownMonth, onOpen }: Props) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'save-as' | 'edit' | null>(null);
  const chooseDefault = useChooseDefault();
  const { saveAs, change, remove } = useViewActions({ onDone: onOpen, onGone: () => onOpen(null) });
  const isDirty = current !== undefined && !isSameTable(current.table, table);
  const canChange = current !== undefined && (current.isMine || currentUser()?.role.type === 'admin');
  const then = (action: () => void) => () => {
    setAnchor(null);
    action();
  };
  return (
    <>
      <Button
        color="secondary"
        endIcon={<Expand />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-label={translate('views.button', {
          name: current?.name ?? translate('views.usual'),
          state: isDirty ? translate('views.dirty') : '',
        })}
        sx={{ maxWidth: 320 }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {current?.name ?? translate('views.usual')}
        </Box>
        {isDirty && (
          <Box
            component="span"
            title={translate('views.dirty')}
            sx={{ ml: 1, flexShrink: 0, width: 7, height: 7, borderRadius: '50%', bgcolor: 'primary.main' }}
          />
        )}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxHeight: 480, minWidth: 260, maxWidth: 360 } } }}
      >
        <ViewMenuItems
          views={views}
          byDefault={byDefault}
          current={current}
          isDirty={isDirty}
          canChange={canChange}
          onOpen={(view) => then(() => onOpen(view))()}
          onSave={then(() => current && change(current, { view: table }))}
          onSaveAs={then(() => setDialog('save-as'))}
          onEdit={then(() => setDialog('edit'))}
          onDefault={then(() => chooseDefault(current && current.id !== byDefault ? current.id : null))}
          onDelete={then(() => current && remove(current))}
        />
      </Menu>
      {dialog && (
        <ViewDialog
          title={translate(dialog === 'edit' ? 'views.edit_title' : 'views.save_as_title')}
          first={
            dialog === 'edit' && current
              ? { name: current.name, shared: current.shared, month: current.table.month }
              : { name: '', shared: 'private', month: table.month }
          }
          shownMonth={shownMonth}
          onClose={() => setDialog(null)}
          onSave={({ month, ...form }) => {
            setDialog(null);
            if (dialog === 'save-as') saveAs({ ...form, month }, table);
            else if (current) change(current, { ...form, view: { ...current.table, month } });
          }}
        />
      )}
    </>
  );
}
