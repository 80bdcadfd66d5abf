import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { IndexWindow } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { isOneMonth, presetOf, WINDOW_PRESETS } from './windows';

const AGGS = ['sum', 'avg', 'min', 'max', 'count'] as const satisfies readonly IndexWindow['agg'][];
const CUSTOM = 'custom';

interface Props {
  label: string;
  window: IndexWindow;
  onChange: (window: IndexWindow) => void;
}

/** Which months, and what is made of several: one that people ask for, or a first and last month back. */
export function WindowField({ label, window, onChange }: Props) {
  const translate = useTranslate();
  const [byHand, setByHand] = useState(false);
  const preset = byHand ? CUSTOM : (presetOf(window) ?? CUSTOM);
  const back = (end: 'from' | 'to') => ({
    label: translate(`rules.window.${end}`),
    value: window[end].startsWith('year') ? '' : String(-Number(window[end])),
    onChange: (event: { target: { value: string } }) => {
      const months = Math.min(Math.max(Math.trunc(Number(event.target.value) || 0), 0), 99);
      const offset = months === 0 ? '0' : String(-months);
      // A first month after the last one is no window: the other end goes along.
      const other = end === 'from' ? window.to : window.from;
      const isCrossed = end === 'from' ? Number(offset) > Number(other) : Number(offset) < Number(other);
      onChange({ ...window, [end]: offset, ...(isCrossed && { [end === 'from' ? 'to' : 'from']: offset }) });
    },
  });
  return (
    <Box
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: isOneMonth(window) && preset !== CUSTOM ? '1fr' : '2fr 1fr' }}
    >
      <TextField
        select
        label={label}
        value={preset}
        onChange={({ target }) => {
          setByHand(target.value === CUSTOM);
          const span = WINDOW_PRESETS[target.value];
          if (span) onChange({ ...window, ...span });
        }}
      >
        {Object.keys(WINDOW_PRESETS).map((name) => (
          <MenuItem key={name} value={name}>
            {translate(`rules.window.${name}`)}
          </MenuItem>
        ))}
        <MenuItem value={CUSTOM}>{translate('rules.window.custom')}</MenuItem>
      </TextField>
      {!isOneMonth(window) && (
        <TextField
          select
          label={translate('rules.agg_label')}
          value={window.agg}
          onChange={(event) => onChange({ ...window, agg: event.target.value as IndexWindow['agg'] })}
        >
          {AGGS.map((agg) => (
            <MenuItem key={agg} value={agg}>
              {translate(`rules.agg_short.${agg}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {preset === CUSTOM && (
        <Box sx={{ gridColumn: '1 / -1', display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}>
          <TextField type="number" slotProps={{ htmlInput: { min: 0, max: 99 } }} {...back('from')} />
          <TextField type="number" slotProps={{ htmlInput: { min: 0, max: 99 } }} {...back('to')} />
        </Box>
      )}
    </Box>
  );
}
