import Check from '@mui/icons-material/CheckRounded';
import Shared from '@mui/icons-material/PeopleOutlineRounded';
import Star from '@mui/icons-material/StarRounded';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'react-admin';
import type { SavedView } from './use-views';

interface Props {
  views: readonly SavedView[];
  byDefault: string | null;
  current: SavedView | undefined;
  isDirty: boolean;
  canChange: boolean;
  onOpen: (view: SavedView | null) => void;
  onSave: () => void;
  onSaveAs: () => void;
  onEdit: () => void;
  onDefault: () => void;
  onDelete: () => void;
}

/** The usual view, one's own, those of others; then what can be done with the one that is open. */
export function ViewMenuItems(props: Props) {
  const { views, current, isDirty, canChange, byDefault } = props;
  const translate = useTranslate();
  const view = (one: SavedView) => (
    <MenuItem key={one.id} dense selected={one.id === current?.id} onClick={() => props.onOpen(one)}>
      <Mark shown={one.id === current?.id} />
      <ListItemText
        secondary={one.isMine ? undefined : translate('views.by', { name: one.ownerName })}
        slotProps={{ primary: { noWrap: true }, secondary: { noWrap: true, sx: { fontSize: 12 } } }}
      >
        {one.name}
      </ListItemText>
      {one.id === byDefault && (
        <Star sx={{ fontSize: 16, ml: 1, color: 'warning.main' }} titleAccess={translate('views.is_default')} />
      )}
      {one.isMine && one.shared !== 'private' && (
        <Shared
          sx={{ fontSize: 16, ml: 1, color: 'text.secondary' }}
          titleAccess={translate(`views.shares.${one.shared}`)}
        />
      )}
    </MenuItem>
  );
  const group = (title: string, list: readonly SavedView[]) =>
    list.length > 0 && [
      <ListSubheader key={title} sx={{ lineHeight: 2.2 }}>
        {translate(title)}
      </ListSubheader>,
      ...list.map(view),
    ];
  const act = (label: string, onClick: () => void) => (
    <MenuItem dense onClick={onClick} sx={{ pl: 5 }}>
      {translate(label)}
    </MenuItem>
  );
  return (
    <>
      <MenuItem dense selected={!current} onClick={() => props.onOpen(null)}>
        <Mark shown={!current} />
        <ListItemText>{translate('views.usual')}</ListItemText>
      </MenuItem>
      {group(
        'views.mine',
        views.filter(({ isMine }) => isMine),
      )}
      {group(
        'views.others',
        views.filter(({ isMine }) => !isMine),
      )}
      <Divider />
      {current && isDirty && canChange && act('views.save', props.onSave)}
      {current && isDirty && act('views.revert', () => props.onOpen(current))}
      {act('views.save_as', props.onSaveAs)}
      {current && canChange && act('views.edit', props.onEdit)}
      {current && act(current.id === byDefault ? 'views.unset_default' : 'views.set_default', props.onDefault)}
      {current && canChange && act('views.delete', props.onDelete)}
    </>
  );
}

const Mark = ({ shown }: { shown: boolean }) => (
  <Box component="span" sx={{ width: 24, display: 'inline-flex' }}>
    {shown && <Check sx={{ fontSize: 16 }} />}
  </Box>
);
