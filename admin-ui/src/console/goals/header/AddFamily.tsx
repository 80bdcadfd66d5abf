import Add from '@mui/icons-material/AddRounded';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Choice, GoalGrid } from '@rumbo/config/api';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { useType } from '../../../data/model';
import type { ConsoleRecord } from '../../../data/strapi-record';

interface Props {
  grid: GoalGrid;
  onAdd: (family: Choice) => void;
}

const EVERY = { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' as const } };

/** A family without goals or sales in the year has no row: here it gets one, to be written in. */
export function AddFamily({ grid, onAdd }: Props) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const hasFamilies = useType('product-families') !== undefined;
  const { data = [] } = useGetList<ConsoleRecord>('product-families', EVERY, { enabled: hasFamilies });
  const known = new Set(grid.rows.map(({ family }) => String(family?.id ?? '')));
  const others = data.filter(({ rowId }) => !known.has(String(rowId)));
  if (others.length === 0) return null;
  return (
    <>
      <Button
        variant="text"
        startIcon={<Add />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate('goals.add_family')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxHeight: 360 } } }}
      >
        {others.map((family) => (
          <MenuItem
            key={family.id}
            onClick={() => {
              setAnchor(null);
              onAdd({ id: Number(family.rowId), label: String(family['name']) });
            }}
          >
            {String(family['name'])}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
