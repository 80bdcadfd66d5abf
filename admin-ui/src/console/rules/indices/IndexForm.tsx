import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { AGE_METRICS, type IndexDefinition, METRICS } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { indexWords } from './index-words';
import { WindowField } from './WindowField';
import { INDEX_PRESETS } from './windows';

const OPERATIONS = [
  'percent-change',
  'difference',
  'ratio',
  'value',
] as const satisfies readonly IndexDefinition['operation'][];
const THIS_MONTH = { agg: 'sum', from: '0', to: '0' } as const;
const LAST_MONTH = { agg: 'sum', from: '-1', to: '-1' } as const;

interface Props {
  index: IndexDefinition;
  onChange: (index: IndexDefinition) => void;
  onClose: () => void;
}

/** What an index is made of: a usual comparison in one press, or each part. Changes show at once, and are saved later. */
export function IndexForm({ index, onChange, onClose }: Props) {
  const translate = useTranslate();
  const isAge = AGE_METRICS.includes(index.metric);
  const change = (part: Partial<IndexDefinition>): void => {
    const next = { ...index, ...part };
    if (AGE_METRICS.includes(next.metric)) Object.assign(next, { operation: 'value', a: THIS_MONTH });
    onChange({ ...next, b: next.operation === 'value' ? null : (next.b ?? LAST_MONTH) });
  };
  return (
    <Box sx={{ p: 2, width: 400, maxWidth: '94vw', display: 'grid', gap: 1.5 }}>
      <Typography variant="body2" role="status" sx={{ fontWeight: 600 }}>
        {indexWords(index, translate)}
      </Typography>
      {!isAge && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
          {Object.entries(INDEX_PRESETS).map(([name, preset]) => (
            <Chip
              key={name}
              size="small"
              variant="outlined"
              label={translate(`rules.index_preset.${name}`)}
              onClick={() => change({ ...preset, name: translate(`rules.index_preset.${name}`) })}
            />
          ))}
        </Box>
      )}
      <TextField
        label={translate('rules.index_name')}
        value={index.name}
        onChange={(event) => change({ name: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 80 } }}
      />
      <TextField
        select
        label={translate('rules.index_metric')}
        value={index.metric}
        onChange={(event) => change({ metric: event.target.value as IndexDefinition['metric'] })}
      >
        {METRICS.map((metric) => (
          <MenuItem key={metric} value={metric}>
            {translate(`rules.metric.${metric}`)}
          </MenuItem>
        ))}
      </TextField>
      {!isAge && (
        <>
          <TextField
            select
            label={translate('rules.index_operation')}
            value={index.operation}
            onChange={(event) => change({ operation: event.target.value as IndexDefinition['operation'] })}
          >
            {OPERATIONS.map((operation) => (
              <MenuItem key={operation} value={operation}>
                {translate(`rules.operation.${operation}`)}
              </MenuItem>
            ))}
          </TextField>
          <WindowField label={translate('rules.window_a')} window={index.a} onChange={(a) => change({ a })} />
          {index.b && (
            <WindowField label={translate('rules.window_b')} window={index.b} onChange={(b) => change({ b })} />
          )}
        </>
      )}
      <Button variant="contained" onClick={onClose} disabled={index.name.trim() === ''}>
        {translate('rules.done')}
      </Button>
    </Box>
  );
}
