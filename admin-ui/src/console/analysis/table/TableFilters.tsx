import Add from '@mui/icons-material/FilterListRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { TableColumn, TableFilter, TableView } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FilterChip } from './FilterChip';
import { FilterForm } from './FilterForm';

interface Props {
  columns: readonly TableColumn[];
  filters: readonly TableFilter[];
  join: TableView['join'];
  names: Readonly<Record<string, string | undefined>>;
  onChange: (filters: TableFilter[], join: TableView['join']) => void;
}

const MAX_FILTERS = 3;

/** Up to three filters on any column, joined by and or or: a chip each, opened to change it. */
export function TableFilters({ columns, filters, join, names, onChange }: Props) {
  const translate = useTranslate();
  const [editing, setEditing] = useState<{ at: number; anchor: HTMLElement } | null>(null);
  const change = (at: number, filter: TableFilter | undefined): void =>
    onChange(filter ? filters.toSpliced(at, 1, filter) : filters.toSpliced(at, 1), join);
  return (
    <>
      {filters.map((filter, at) => (
        <FilterChip
          key={JSON.stringify(filter)}
          filter={filter}
          label={names[filter.column]}
          onOpen={(anchor) => setEditing({ at, anchor })}
          onRemove={() => change(at, undefined)}
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
              columns={columns}
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
