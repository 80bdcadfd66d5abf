import Close from '@mui/icons-material/CloseRounded';
import Strategy from '@mui/icons-material/RouteRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { Variable } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useType } from '../../../data/model';
import { useFormat } from '../../display/use-format';
import { NewStrategy } from '../../strategies/NewStrategy';
import { LabelPicker } from './LabelPicker';
import type { Selection } from './selection';
import { useCategorise } from './use-categorise';

interface Props {
  selection: Selection;
  total: number;
  variable: Variable;
  month: string;
  /** The table as it was asked, for "all that match". */
  view: object;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done with the rows that are chosen: a category, a reason, or what the rules say again. */
export function BulkBar({ selection, total, variable, month, view, onSelectAll, onClear }: Props) {
  const translate = useTranslate();
  const { number } = useFormat();
  const [category, setCategory] = useState<number | null | undefined>();
  const [reason, setReason] = useState<number | null | undefined>();
  const [isMaking, setMaking] = useState(false);
  const canMakeStrategy = useType('strategies')?.can.create === true;
  const { mutate, isPending } = useCategorise({ onDone: onClear });
  const count = selection.isAll ? total : selection.ids.size;
  const from = selection.isAll ? { view } : { clients: [...selection.ids] };
  const write = (choice: { category?: number | null; reason?: number | null }): void =>
    mutate({ variable, month, ...from, ...choice });
  return (
    <Box
      role="toolbar"
      aria-label={translate('bulk.toolbar')}
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 3,
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1.5,
        px: 2,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        boxShadow: '0 -6px 18px rgb(0 0 0 / 0.06)',
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate('bulk.selected', { smart_count: count, count: number(count) })}
      </Typography>
      {!selection.isAll && selection.ids.size < total && (
        <Button size="small" onClick={onSelectAll}>
          {translate('bulk.select_all', { count: number(total) })}
        </Button>
      )}
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
        <Box sx={{ width: 190 }}>
          <LabelPicker
            kind="category"
            variable={variable}
            label={translate('analysis.columns.category')}
            value={category}
            none={translate('analysis.as_rules')}
            onChange={setCategory}
          />
        </Box>
        <Box sx={{ width: 190 }}>
          <LabelPicker
            kind="reason"
            variable={variable}
            label={translate('analysis.columns.reason')}
            value={reason}
            none={translate('rules.no_reason')}
            onChange={setReason}
          />
        </Box>
        <Button
          variant="contained"
          disabled={isPending || (category === undefined && reason === undefined)}
          onClick={() =>
            write({ ...(category !== undefined && { category }), ...(reason !== undefined && { reason }) })
          }
        >
          {translate('bulk.apply')}
        </Button>
        {canMakeStrategy && (
          <Button variant="outlined" startIcon={<Strategy />} onClick={() => setMaking(true)}>
            {translate('strategies.make')}
          </Button>
        )}
        <IconButton size="small" onClick={onClear} aria-label={translate('bulk.clear_selection')}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      {isMaking && <NewStrategy count={count} from={from} view={view} onClose={() => setMaking(false)} />}
    </Box>
  );
}
