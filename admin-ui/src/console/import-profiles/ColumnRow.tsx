import Close from '@mui/icons-material/CloseRounded';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ColumnSource } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { headerOf, headerSource, kindOf, type SourceKind } from './profile-record';
import { Tags } from './Tags';

interface Props {
  name: string;
  label: string;
  source: ColumnSource;
  required: boolean;
  onChange: (source: ColumnSource) => void;
  onRemove: () => void;
}

const KINDS: readonly SourceKind[] = ['header', 'multiply', 'constant'];
const FRESH: Readonly<Record<SourceKind, ColumnSource>> = {
  header: '',
  multiply: { multiply: [] as string[] },
  constant: { constant: '' },
};

/** One field: its name, how it is found, and the column, columns or value. */
export function ColumnRow({ label, source, required, onChange, onRemove }: Props) {
  const translate = useTranslate();
  const kind = kindOf(source);
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto', sm: '160px 180px minmax(0, 1fr) auto' },
        gap: 1,
        alignItems: 'start',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 1,
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: 550, pt: 1.1 }}>
        {label}
        {required && ' *'}
      </Typography>
      <TextField
        select
        value={kind}
        onChange={(event) => onChange(FRESH[event.target.value as SourceKind])}
        slotProps={{ select: { SelectDisplayProps: { 'aria-label': translate('profiles.comes_from') } } }}
        sx={{ gridColumn: { xs: '1', sm: 'auto' } }}
      >
        {KINDS.map((value) => (
          <MenuItem key={value} value={value}>
            {translate(`profiles.how_${value}`)}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ gridColumn: { xs: '1', sm: 'auto' } }}>
        <SourceInput source={source} onChange={onChange} />
      </Box>
      <IconButton
        size="small"
        onClick={onRemove}
        aria-label={translate('profiles.remove_column', { name: label })}
        sx={{ mt: 0.5, gridColumn: { xs: '2', sm: 'auto' }, gridRow: { xs: '1', sm: 'auto' } }}
      >
        <Close sx={{ fontSize: 16 }} />
      </IconButton>
    </Box>
  );
}

function SourceInput({ source, onChange }: { source: ColumnSource; onChange: (source: ColumnSource) => void }) {
  const translate = useTranslate();
  if (typeof source === 'object' && 'multiply' in source) {
    return (
      <Tags
        label={translate('profiles.header')}
        hint={translate('profiles.multiply_hint')}
        value={source.multiply}
        onChange={(multiply) => onChange({ multiply })}
      />
    );
  }
  if (typeof source === 'object' && 'constant' in source) {
    return (
      <TextField
        label={translate('profiles.constant')}
        value={source.constant}
        onChange={(event) => onChange({ constant: event.target.value })}
        fullWidth
      />
    );
  }
  const header = headerOf(source);
  const change = (next: Partial<typeof header>): void => onChange(headerSource({ ...header, ...next }));
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        label={translate('profiles.header')}
        value={header.from}
        onChange={(event) => change({ from: event.target.value })}
        fullWidth
      />
      <Box
        component="details"
        open={typeof source === 'object'}
        sx={{ '& summary': { fontSize: 12, color: 'text.secondary', cursor: 'pointer' } }}
      >
        <summary>{translate('profiles.repairs')}</summary>
        <Box sx={{ display: 'flex', gap: 1, mt: 1, flexWrap: 'wrap' }}>
          <TextField
            label={translate('profiles.strip_prefix')}
            value={header.stripPrefix ?? ''}
            onChange={(event) => change({ stripPrefix: event.target.value })}
            sx={{ width: 130 }}
          />
          <TextField
            label={translate('profiles.strip_suffix')}
            value={header.stripSuffix ?? ''}
            onChange={(event) => change({ stripSuffix: event.target.value })}
            sx={{ width: 130 }}
          />
          <FormControlLabel
            label={translate('profiles.negate')}
            control={
              <Checkbox
                size="small"
                checked={header.negate === true}
                onChange={(_event, negate) => change({ negate })}
              />
            }
          />
        </Box>
      </Box>
    </Box>
  );
}
