import Add from '@mui/icons-material/FilterListRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Popover from '@mui/material/Popover';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { TableFilter, TableView } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FilterForm } from './FilterForm';
import { useColumnName } from './use-column-name';

interface Props {
  filters: readonly TableFilter[];
  join: TableView['join'];
  names: Readonly<Record<string, string | undefined>>;
  onChange: (filters: TableFilter[], join: TableView['join']) => void;
}

const MAX_FILTERS = 3;

/** Up to three filters on any column, joined by and or or: a chip each, opened to change it. */
export function TableFilters({ filters, join, names, onChange }: Props) {
  const translate = useTranslate();
  const name = useColumnName();
  const [editing, setEditing] = useState<{ at: number; anchor: HTMLElement } | null>(null);
  const change = (at: number, filter: TableFilter | undefined): void =>
    onChange(filter ? filters.toSpliced(at, 1, filter) : filters.toSpliced(at, 1), join);
  const text = ({ column, operator, value }: TableFilter): string =>
    [
      name(column, names[column]),
      translate(`analysis.operators.${operator}`),
      Array.isArray(value) ? value.join(' – ') : String(value ?? ''),
    ]
      .filter(Boolean)
      .join(' ');

  return (
    <>
      {filters.map((filter, at) => (
        <Chip
          key={JSON.stringify(filter)}
          label={text(filter)}
          onClick={(event) => setEditing({ at, anchor: event.currentTarget })}
          onDelete={() => change(at, undefined)}
          sx={{ height: 28 }}
        />
      ))}
      {filters.length > 1 && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={join}
          onChange={(_event, next: TableView['join'] | null) => next && onChange([...filters], next)}
          aria-label={translate('analysis.join')}
        >
          <ToggleButton value="and">{translate('analysis.and')}</ToggleButton>
          <ToggleButton value="or">{translate('analysis.or')}</ToggleButton>
        </ToggleButtonGroup>
      )}
      {filters.length < MAX_FILTERS && (
        <Button
          startIcon={<Add />}
          color="secondary"
          onClick={(event) => setEditing({ at: filters.length, anchor: event.currentTarget })}
        >
          {translate('common.add_filter')}
        </Button>
      )}
      <Popover
        open={editing !== null}
        anchorEl={editing?.anchor}
        onClose={() => setEditing(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Box sx={{ p: 2, width: 320, maxWidth: '90vw' }}>
          {editing && (
            <FilterForm
              key={editing.at}
              filter={filters[editing.at]}
              names={names}
              onDone={(filter) => {
                change(editing.at, filter);
                setEditing(null);
              }}
            />
          )}
        </Box>
      </Popover>
    </>
  );
}
