import Strategy from '@mui/icons-material/RouteRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Variable } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useType } from '../../../data/model';
import { useFormat } from '../../display/use-format';
import { NewStrategy } from '../../strategies/NewStrategy';
import { SelectionBar } from '../../table/SelectionBar';
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
    <SelectionBar
      label={translate('bulk.toolbar')}
      selected={translate('bulk.selected', { smart_count: count, count: number(count) })}
      note={
        !selection.isAll &&
        selection.ids.size < total && (
          <Button size="small" onClick={onSelectAll}>
            {translate('bulk.select_all', { count: number(total) })}
          </Button>
        )
      }
      onClear={onClear}
    >
      <Box sx={{ width: 190 }}>
        <LabelPicker kind="category" variable={variable} value={category} onChange={setCategory} />
      </Box>
      <Box sx={{ width: 190 }}>
        <LabelPicker kind="reason" variable={variable} value={reason} onChange={setReason} />
      </Box>
      <Button
        variant="contained"
        disabled={isPending || (category === undefined && reason === undefined)}
        onClick={() => write({ ...(category !== undefined && { category }), ...(reason !== undefined && { reason }) })}
      >
        {translate('bulk.apply')}
      </Button>
      {canMakeStrategy && (
        <Button variant="outlined" startIcon={<Strategy />} onClick={() => setMaking(true)}>
          {translate('strategies.make')}
        </Button>
      )}
      {isMaking && <NewStrategy count={count} from={from} view={view} onClose={() => setMaking(false)} />}
    </SelectionBar>
  );
}
