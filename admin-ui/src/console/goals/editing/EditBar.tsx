import Clear from '@mui/icons-material/BackspaceOutlined';
import Split from '@mui/icons-material/CallSplitRounded';
import FillDown from '@mui/icons-material/KeyboardTabRounded';
import Percent from '@mui/icons-material/PercentRounded';
import Redo from '@mui/icons-material/RedoRounded';
import Undo from '@mui/icons-material/UndoRounded';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Marks } from '../sheet/read-amount';
import type { Commands } from '../sheet/use-commands';
import { PercentForm } from './PercentForm';
import { SplitForm } from './SplitForm';

interface Props {
  commands: Commands;
  /** Sum of the chosen cells; null when there is none, or they do not add up. */
  sum: string | null;
  adds: boolean;
  marks: Marks;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
}

type Form = 'percent' | 'split';

/** What keys do, for the mouse: each button says its key, and why it cannot be used. */
export function EditBar({ commands, sum, adds, marks, canUndo, canRedo, onUndo, onRedo }: Props) {
  const translate = useTranslate();
  const [open, setOpen] = useState<{ form: Form; anchor: HTMLElement } | null>(null);
  const close = () => setOpen(null);
  const none = commands.writable.length === 0 ? translate('goals.edit.no_writable') : null;
  const few = commands.writable.length < 2 ? translate('goals.edit.choose_more') : null;
  return (
    <Box
      role="toolbar"
      aria-label={translate('goals.edit.label')}
      sx={{ display: 'flex', alignItems: 'center', gap: 0.25 }}
    >
      <Tool name="undo" onClick={onUndo} reason={canUndo ? null : translate('goals.edit.nothing')} icon={<Undo />} />
      <Tool name="redo" onClick={onRedo} reason={canRedo ? null : translate('goals.edit.nothing')} icon={<Redo />} />
      <Divider orientation="vertical" flexItem sx={{ mx: 0.75, my: 0.5 }} />
      <Tool name="fill_right" onClick={commands.fillRight} reason={none} icon={<FillDown />} />
      <Tool
        name="fill_down"
        onClick={commands.fillDown}
        reason={none}
        icon={<FillDown sx={{ transform: 'rotate(90deg)' }} />}
      />
      <Tool
        name="percent"
        onClick={(anchor) => setOpen({ form: 'percent', anchor })}
        reason={none}
        icon={<Percent />}
      />
      <Tool
        name="split"
        onClick={(anchor) => setOpen({ form: 'split', anchor })}
        reason={adds ? (none ?? few) : translate('goals.edit.does_not_add')}
        icon={<Split sx={{ transform: 'rotate(90deg)' }} />}
      />
      <Tool name="clear" onClick={commands.clear} reason={none} icon={<Clear />} />
      {open?.form === 'percent' && (
        <PercentForm
          anchor={open.anchor}
          count={commands.writable.length}
          marks={marks}
          onApply={commands.changeBy}
          onClose={close}
        />
      )}
      {open?.form === 'split' && (
        <SplitForm
          anchor={open.anchor}
          count={commands.writable.length}
          sum={sum}
          marks={marks}
          onApply={commands.split}
          onClose={close}
        />
      )}
    </Box>
  );
}

interface ToolProps {
  name: string;
  icon: ReactNode;
  onClick: (anchor: HTMLElement) => void;
  /** Why it cannot be used; null when it can. */
  reason: string | null;
}

/** aria-disabled, not disabled: the reason can be read by everyone. */
function Tool({ name, icon, onClick, reason }: ToolProps) {
  const translate = useTranslate();
  const label = translate(`goals.edit.${name}`);
  return (
    <Tooltip title={reason === null ? label : `${label}. ${reason}`}>
      <IconButton
        size="small"
        aria-label={label}
        aria-disabled={reason !== null}
        onClick={(event) => reason === null && onClick(event.currentTarget)}
        sx={{ '& svg': { fontSize: 18 }, ...(reason !== null && { opacity: 0.4, cursor: 'default' }) }}
      >
        {icon}
      </IconButton>
    </Tooltip>
  );
}
