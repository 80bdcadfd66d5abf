import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { TargetCell } from '@rumbo/config/api';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { cellKey } from '../plan/cell-key';
import type { Change } from '../plan/requests';
import { settledChanges } from '../plan/settle-clash';
import type { Clash } from '../plan/use-writer';

interface Props {
  clash: Clash;
  nameOf: (cell: TargetCell) => string;
  exact: (value: string | null) => string;
  onSettle: (changes: readonly Change[]) => void;
  onClose: () => void;
}

/** Somebody wrote first: both values beside each other, and one is chosen for each cell. */
export function ClashDialog({ clash, nameOf, exact, onSettle, onClose }: Props) {
  const translate = useTranslate();
  const { month } = useFormat();
  const titleId = useId();
  const [keepTheirs, setKeepTheirs] = useState<ReadonlySet<string>>(new Set());
  const mine = new Map(clash.changes.map((cell) => [cellKey(cell), cell.value]));
  const choose = (key: string, isTheirs: boolean): void => {
    const next = new Set(keepTheirs);
    if (isTheirs) next.add(key);
    else next.delete(key);
    setKeepTheirs(next);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ fontSize: 17, fontWeight: 600 }}>
        {translate('goals.clash.title')}
      </DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ fontSize: 14, mb: 1 }}>{translate('goals.clash.text')}</DialogContentText>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('goals.clash.cell')}</TableCell>
              <TableCell>{translate('goals.clash.value')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {clash.theirs.map((cell) => {
              const key = cellKey(cell);
              return (
                <TableRow key={key}>
                  <TableCell>
                    {nameOf(cell)} · {month(cell.month)}
                  </TableCell>
                  <TableCell>
                    <ToggleButtonGroup
                      size="small"
                      exclusive
                      aria-label={`${nameOf(cell)} · ${month(cell.month)}`}
                      value={keepTheirs.has(key) ? 'theirs' : 'mine'}
                      onChange={(_event, value) => value && choose(key, value === 'theirs')}
                    >
                      <ToggleButton value="mine">
                        {translate('goals.clash.mine', { amount: exact(mine.get(key) ?? null) })}
                      </ToggleButton>
                      <ToggleButton value="theirs">
                        {translate('goals.clash.theirs', { amount: exact(cell.value) })}
                      </ToggleButton>
                    </ToggleButtonGroup>
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="outlined" onClick={onClose}>
          {translate('goals.clash.discard')}
        </Button>
        <Button variant="contained" onClick={() => onSettle(settledChanges(clash, keepTheirs))}>
          {translate('goals.clash.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
