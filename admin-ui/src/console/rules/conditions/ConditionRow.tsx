import Delete from '@mui/icons-material/DeleteOutlineRounded';
import Drag from '@mui/icons-material/DragIndicatorRounded';
import Down from '@mui/icons-material/KeyboardArrowDownRounded';
import Up from '@mui/icons-material/KeyboardArrowUpRounded';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import {
  CONDITION_OPERATORS,
  type ConditionDraft,
  INDEX_SLOTS,
  type IndexDefinition,
  METRICS,
  WITHOUT_THRESHOLD,
} from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { ColorDot } from '../ColorDot';
import { type EditedCondition, isUsable } from '../rules-draft';
import type { Label } from '../use-labels-of';
import { thresholdUnit } from './condition-words';

interface Props {
  condition: EditedCondition;
  place: number;
  isLast: boolean;
  isDragged: boolean;
  indices: readonly IndexDefinition[];
  categories: readonly Label[];
  reasons: readonly Label[];
  onChange: (condition: EditedCondition) => void;
  onRemove: () => void;
  onMove: (by: 1 | -1) => void;
  onDrag: (isDragging: boolean) => void;
  onDragOver: () => void;
}

const METRIC = 'metric:';

/** "Si I1 es como mínimo 10 % → Crece", every part of it in its place. */
export function ConditionRow(props: Props) {
  const { condition, place, isLast, isDragged, indices, categories, reasons, onChange } = props;
  const translate = useTranslate();
  const { operand, metric, operator, threshold, categoryId, reasonId, active } = condition;
  const change = (part: Partial<ConditionDraft>): void => onChange({ ...condition, ...part });
  const unit = thresholdUnit(condition, indices, translate);
  const chooseOperand = (value: string): void => {
    if (!value.startsWith(METRIC)) change({ operand: value as ConditionDraft['operand'], metric: null });
    else
      change({
        operand: 'metric',
        metric: value.slice(METRIC.length) as NonNullable<ConditionDraft['metric']>,
        ...(operator === 'is-new' && { operator: 'at-least' as const, threshold: '0' }),
      });
  };
  const chooseCategory = (id: number): void => {
    const [old, next] = [categoryId, id].map((one) => categories.find((category) => category.id === one));
    // A condition that was called as its category follows it.
    change({ categoryId: id, ...(next && (!old || old.name === condition.name) && { name: next.name }) });
  };
  const field = { size: 'small' as const, slotProps: { htmlInput: {} } };
  const label = (key: string) => ({ 'aria-label': translate(key, { place }) });
  return (
    <Box
      component="li"
      onDragOver={(event) => {
        event.preventDefault();
        props.onDragOver();
      }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.75,
        px: 0.75,
        py: 0.75,
        border: 1,
        borderColor: isDragged ? 'primary.main' : 'divider',
        borderRadius: 1,
        opacity: active ? 1 : 0.55,
        bgcolor: 'background.paper',
        '& .MuiInputBase-root': { fontSize: 13 },
        '& .MuiSelect-select': { pl: 1.25 },
      }}
    >
      <Box
        draggable
        onDragStart={() => props.onDrag(true)}
        onDragEnd={() => props.onDrag(false)}
        title={translate('rules.drag')}
        sx={{ display: 'flex', alignItems: 'center', cursor: 'grab', color: 'text.secondary' }}
      >
        <Drag sx={{ fontSize: 18 }} />
        <Typography variant="body2" sx={{ width: 18, textAlign: 'right' }}>
          {place}
        </Typography>
      </Box>
      <TextField
        {...field}
        select
        value={operand === 'metric' ? `${METRIC}${metric}` : operand}
        onChange={(event) => chooseOperand(event.target.value)}
        slotProps={{
          select: {
            SelectDisplayProps: label('rules.condition_operand'),
            renderValue: () => (operand === 'metric' ? translate(`rules.metric.${metric}`) : operand),
          },
        }}
        sx={{ minWidth: 70, maxWidth: 150 }}
      >
        {INDEX_SLOTS.map((slot) => (
          <MenuItem key={slot} value={slot}>
            {slot} · {indices.find((index) => index.slot === slot)?.name}
          </MenuItem>
        ))}
        {METRICS.map((one) => (
          <MenuItem key={one} value={`${METRIC}${one}`}>
            {translate('rules.of_month', { metric: translate(`rules.metric.${one}`) })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        {...field}
        select
        value={operator}
        onChange={(event) => {
          const next = event.target.value as ConditionDraft['operator'];
          change({ operator: next, threshold: WITHOUT_THRESHOLD.includes(next) ? null : (threshold ?? '0') });
        }}
        slotProps={{ select: { SelectDisplayProps: label('rules.condition_operator') } }}
        sx={{ width: 116 }}
      >
        {CONDITION_OPERATORS.filter((one) => operand !== 'metric' || one !== 'is-new').map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`rules.operator.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {!WITHOUT_THRESHOLD.includes(operator) && (
        <TextField
          {...field}
          value={threshold ?? ''}
          error={!isUsable(condition)}
          onChange={(event) => change({ threshold: event.target.value.replace(',', '.').trim() })}
          slotProps={{
            htmlInput: { inputMode: 'decimal', ...label('rules.condition_threshold'), style: { textAlign: 'right' } },
            input: unit ? { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } : {},
          }}
          sx={{ width: 90 }}
        />
      )}
      <Box component="span" aria-hidden sx={{ color: 'text.secondary' }}>
        →
      </Box>
      <TextField
        {...field}
        select
        value={categories.some(({ id }) => id === categoryId) ? String(categoryId) : ''}
        onChange={(event) => chooseCategory(Number(event.target.value))}
        slotProps={{ select: { SelectDisplayProps: label('rules.condition_category') } }}
        sx={{ flex: '1 1 108px', maxWidth: 180 }}
      >
        {categories.map(({ id, name, color }) => (
          <MenuItem key={id} value={String(id)}>
            <ColorDot color={color} />
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        {...field}
        select
        value={reasons.some(({ id }) => id === reasonId) ? String(reasonId) : ''}
        onChange={(event) => change({ reasonId: event.target.value === '' ? null : Number(event.target.value) })}
        slotProps={{ select: { displayEmpty: true, SelectDisplayProps: label('rules.condition_reason') } }}
        sx={{ flex: '1 1 92px', maxWidth: 170 }}
      >
        <MenuItem value="">
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate('rules.no_reason')}
          </Box>
        </MenuItem>
        {reasons.map(({ id, name }) => (
          <MenuItem key={id} value={String(id)}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', '& button': { p: 0.25 } }}>
        <Switch
          size="small"
          checked={active}
          onChange={(event) => change({ active: event.target.checked })}
          slotProps={{ input: label('rules.condition_active') }}
        />
        <IconButton size="small" disabled={place === 1} onClick={() => props.onMove(-1)} {...label('rules.move_up')}>
          <Up fontSize="small" />
        </IconButton>
        <IconButton size="small" disabled={isLast} onClick={() => props.onMove(1)} {...label('rules.move_down')}>
          <Down fontSize="small" />
        </IconButton>
        <IconButton size="small" onClick={props.onRemove} {...label('rules.remove_condition')}>
          <Delete fontSize="small" />
        </IconButton>
      </Box>
    </Box>
  );
}
