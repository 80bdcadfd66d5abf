import Add from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { SearchField } from '../table/SearchField';
import { filterAttributes } from './attributes';
import { FilterEditor } from './FilterEditor';
import { useFilterText } from './use-filter-text';
import { useLabels } from './use-labels';
import { useOwnType } from './use-own-type';

/** Search, and a chip for every filter; what can be filtered comes from the model. */
export function FilterBar() {
  const type = useOwnType();
  const translate = useTranslate();
  const labels = useLabels();
  const filterText = useFilterText();
  const { filterValues, setFilters } = useListContext();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [editing, setEditing] = useState<{ name: string; anchor: HTMLElement } | null>(null);

  const attributes = filterAttributes(type);
  const active = attributes.filter(({ name }) => Object.keys(filterValues).some((key) => isOf(key, name)));
  const edited = attributes.find(({ name }) => name === editing?.name);
  const change = (next: Record<string, unknown>): void => {
    const merged = { ...filterValues, ...next };
    setFilters(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined && value !== '')));
  };
  const remove = (name: string): void =>
    setFilters(Object.fromEntries(Object.entries(filterValues).filter(([key]) => !isOf(key, name))));

  return (
    <Box
      role="search"
      sx={{
        display: 'flex',
        gap: 1,
        p: 1.5,
        flexWrap: 'wrap',
        alignItems: 'center',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <SearchField value={String(filterValues['q'] ?? '')} onChange={(q) => change({ q })} />
      {active.map((attribute) => (
        <Chip
          key={attribute.name}
          label={`${labels.field(type, attribute)}: ${filterText(attribute, filterValues)}`}
          onClick={(event) => setEditing({ name: attribute.name, anchor: event.currentTarget })}
          onDelete={() => remove(attribute.name)}
          sx={{ height: 28 }}
        />
      ))}
      <Button
        startIcon={<Add />}
        color="secondary"
        onClick={(event) => setMenu(event.currentTarget)}
        aria-haspopup="menu"
      >
        {translate('common.add_filter')}
      </Button>
      {active.length > 1 && (
        <Button color="secondary" onClick={() => setFilters({})}>
          {translate('common.clear_filters')}
        </Button>
      )}
      <Menu
        anchorEl={menu}
        open={menu !== null}
        onClose={() => setMenu(null)}
        slotProps={{ paper: { sx: { maxHeight: 360 } } }}
      >
        {attributes.map((attribute) => (
          <MenuItem
            key={attribute.name}
            onClick={() => {
              if (menu) setEditing({ name: attribute.name, anchor: menu });
              setMenu(null);
            }}
          >
            {labels.field(type, attribute)}
          </MenuItem>
        ))}
      </Menu>
      <Popover
        open={editing !== null}
        anchorEl={editing?.anchor}
        onClose={() => setEditing(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Box sx={{ p: 1.5, width: 280 }}>
          {edited && (
            <FilterEditor attribute={edited} values={filterValues} onChange={change} onDone={() => setEditing(null)} />
          )}
        </Box>
      </Popover>
    </Box>
  );
}

const isOf = (key: string, name: string): boolean => key === name || key === `${name}_gte` || key === `${name}_lte`;
