import Previous from '@mui/icons-material/ChevronLeftRounded';
import Next from '@mui/icons-material/ChevronRightRounded';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { AnalysisMeta, Variable } from '@rumbo/config/api';
import type { ReactNode } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { useType } from '../../data/model';
import type { ConsoleRecord } from '../../data/strapi-record';
import { useFormat } from '../display/use-format';
import { shiftMonth } from './months';
import { lastDataMonth } from './read-analysis';

interface Props {
  variable: Variable;
  month: string;
  meta: AnalysisMeta;
  window: string;
  family: string;
  owner: string;
  onChange: (next: { month?: string; window?: string; family?: string; owner?: string }) => void;
}

const MONTHS_BACK = 36;
const WINDOWS = Array.from({ length: 12 }, (_, index) => String(index + 1));
const EVERY = { pagination: { page: 1, perPage: 100 } };

/** Month, family and owner; the window where the variable looks back. */
export function Controls({ variable, month, meta, window, family, owner, onChange }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const hasFamilies = useType('product-families') !== undefined;
  const { data: families } = useGetList<ConsoleRecord>(
    'product-families',
    { ...EVERY, sort: { field: 'name', order: 'ASC' } },
    { enabled: hasFamilies },
  );
  const { data: users } = useGetList<ConsoleRecord>('users', {
    ...EVERY,
    sort: { field: 'displayName', order: 'ASC' },
  });
  const last = [meta.runningMonth, lastDataMonth(meta)].sort().at(-1) ?? month;
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => shiftMonth(last, -back)).filter(
    (value) => !meta.firstMonth || value >= meta.firstMonth,
  );

  return (
    <>
      {variable === 'non-retained-clients' && (
        <Choice label={translate('analysis.window')} value={window} onChange={(value) => onChange({ window: value })}>
          {WINDOWS.map((value) => (
            <MenuItem key={value} value={value}>
              {translate('analysis.window_months', { smart_count: Number(value) })}
            </MenuItem>
          ))}
        </Choice>
      )}
      {families && families.length > 0 && (
        <Choice label={translate('analysis.family')} value={family} onChange={(value) => onChange({ family: value })}>
          <MenuItem value="">{translate('analysis.all_families')}</MenuItem>
          {families.map((entry) => (
            <MenuItem key={entry.id} value={String(entry.rowId)}>
              {String(entry['name'])}
            </MenuItem>
          ))}
        </Choice>
      )}
      {users && users.length > 0 && (
        <Choice label={translate('analysis.owner')} value={owner} onChange={(value) => onChange({ owner: value })}>
          <MenuItem value="">{translate('analysis.all_owners')}</MenuItem>
          {users.map((entry) => (
            <MenuItem key={entry.id} value={String(entry.rowId)}>
              {String(entry['displayName'] ?? entry['username'])}
            </MenuItem>
          ))}
        </Choice>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <IconButton
          size="small"
          aria-label={translate('analysis.previous_month')}
          disabled={month <= (months.at(-1) ?? month)}
          onClick={() => onChange({ month: shiftMonth(month, -1) })}
        >
          <Previous fontSize="small" />
        </IconButton>
        <Choice label={translate('analysis.month')} value={month} onChange={(value) => onChange({ month: value })}>
          {(months.includes(month) ? months : [month, ...months]).map((value) => (
            <MenuItem key={value} value={value}>
              {format.month(value)}
            </MenuItem>
          ))}
        </Choice>
        <IconButton
          size="small"
          aria-label={translate('analysis.next_month')}
          disabled={month >= last}
          onClick={() => onChange({ month: shiftMonth(month, 1) })}
        >
          <Next fontSize="small" />
        </IconButton>
      </Box>
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

/** A compact select whose label is spoken, not drawn: its value says what it is. */
function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <TextField
      select
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        select: {
          displayEmpty: true,
          SelectDisplayProps: { 'aria-label': label },
          MenuProps: { slotProps: { paper: { sx: { maxHeight: 360 } } } },
        },
      }}
      sx={{ '& .MuiSelect-select': { py: 0.625, fontSize: 13 }, maxWidth: 220 }}
    >
      {children}
    </TextField>
  );
}
