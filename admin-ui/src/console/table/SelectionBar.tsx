import Close from '@mui/icons-material/CloseRounded';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  label: string;
  /** How many rows are chosen, in words. */
  selected: string;
  /** Beside the words. */
  note?: ReactNode;
  onClear: () => void;
  /** What can be done with them. */
  children: ReactNode;
}

/** Beneath a table while rows of it are chosen: what can be done with all of them. */
export function SelectionBar({ label, selected, note, onClear, children }: Props) {
  const translate = useTranslate();
  return (
    <Box
      role="toolbar"
      aria-label={label}
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 3,
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1.5,
        px: 2,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        boxShadow: '0 -6px 18px rgb(0 0 0 / 0.06)',
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {selected}
      </Typography>
      {note}
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
        {children}
        <IconButton size="small" onClick={onClear} aria-label={translate('bulk.clear_selection')}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
    </Box>
  );
}
