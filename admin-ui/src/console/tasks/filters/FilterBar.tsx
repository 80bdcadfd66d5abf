import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import useMediaQuery from '@mui/material/useMediaQuery';
import { TASK_PRIORITIES, TASK_STATES } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DESK } from '../../../theme/theme';
import { Choice } from '../../analysis/Choice';
import { SearchField } from '../../table/SearchField';
import { DUES, type FilterAddress, NO_FILTERS } from './address';
import { RelationFilter } from './RelationFilter';

interface Props {
  address: FilterAddress;
  onChange: (next: Partial<FilterAddress>) => void;
}

const ROW = { display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 2 };
/** Fields, choices and buttons stand in one line: as high and as large as each other. */
const ONE_HEIGHT = {
  '& .MuiInputBase-root': { height: 32, minHeight: 32, py: 0, fontSize: 13 },
  '& .MuiAutocomplete-root .MuiOutlinedInput-root .MuiAutocomplete-input': { py: 0 },
  '& .MuiInputLabel-root:not(.MuiInputLabel-shrink)': { fontSize: 13, transform: 'translate(12px, 7px)' },
  '& .MuiButton-root': { height: 32, fontSize: 13 },
};

/** What every view of tasks is narrowed by. */
export function FilterBar({ address, onChange }: Props) {
  const translate = useTranslate();
  const isDesk = useMediaQuery((theme) => theme.breakpoints.up(DESK));
  const [isOpen, setOpen] = useState(false);
  const narrowed = Object.values(address).filter(Boolean).length;
  const choice = (name: 'state' | 'priority' | 'due' | 'repeats', values: readonly string[], words: string) => (
    <Choice
      label={translate(`tasks.filter.${name}`)}
      value={address[name]}
      onChange={(value) => onChange({ [name]: value })}
    >
      <MenuItem value="">{translate(`tasks.filter.any_${name}`)}</MenuItem>
      {values.map((value) => (
        <MenuItem key={value} value={value}>
          {translate(`${words}.${value}`)}
        </MenuItem>
      ))}
    </Choice>
  );
  return (
    <Box role="search" sx={{ ...ROW, ...ONE_HEIGHT }}>
      <SearchField value={address.q} onChange={(q) => onChange({ q })} label={translate('tasks.filter.search')} />
      <Button
        variant={address.who === 'me' ? 'contained' : 'outlined'}
        aria-pressed={address.who === 'me'}
        onClick={() => onChange({ who: address.who === 'me' ? '' : 'me' })}
      >
        {translate('tasks.filter.mine')}
      </Button>
      {!isDesk && (
        <Button variant="outlined" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {[translate('common.filters'), narrowed > 0 && `(${narrowed})`].filter(Boolean).join(' ')}
        </Button>
      )}
      {(isDesk || isOpen) && (
        <>
          {choice('due', DUES, 'tasks.dues')}
          {choice('state', TASK_STATES, 'values')}
          {choice('priority', TASK_PRIORITIES, 'values')}
          {choice('repeats', ['yes', 'no'], 'tasks.repeats')}
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', width: { xs: '100%', sm: 'auto' } }}>
            <RelationFilter
              field="assignee"
              value={address.who === 'me' || address.who === 'none' ? '' : address.who}
              onChange={(who) => onChange({ who })}
            />
            <RelationFilter field="client" value={address.client} onChange={(client) => onChange({ client })} />
            <RelationFilter field="strategy" value={address.strategy} onChange={(strategy) => onChange({ strategy })} />
          </Box>
        </>
      )}
      {narrowed > 0 && (
        <Button color="secondary" onClick={() => onChange(NO_FILTERS)}>
          {translate('common.clear_filters')}
        </Button>
      )}
    </Box>
  );
}
