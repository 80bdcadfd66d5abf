import Edit from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import type { IndexDefinition } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { IndexForm } from './IndexForm';
import { indexWords } from './index-words';

interface Props {
  index: IndexDefinition;
  onChange: (index: IndexDefinition) => void;
}

/** One of I1–I4 in words; a press opens what it is made of. */
export function IndexCard({ index, onChange }: Props) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ButtonBase
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
        sx={{
          display: 'flex',
          flexDirection: 'column',
          alignItems: 'stretch',
          justifyContent: 'flex-start',
          textAlign: 'left',
          p: 1.5,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          '&:hover, &:focus-visible': { borderColor: 'primary.main', '& svg': { opacity: 1 } },
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
          <Typography component="span" variant="body2" sx={{ fontWeight: 650, color: 'primary.main' }}>
            {index.slot}
          </Typography>
          <Typography component="span" variant="body2" sx={{ fontWeight: 600, minWidth: 0, flex: 1 }}>
            {index.name}
          </Typography>
          <Edit sx={{ fontSize: 15, color: 'text.secondary', opacity: 0.4, alignSelf: 'center' }} />
        </Box>
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          {indexWords(index, translate)}
        </Typography>
      </ButtonBase>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': translate('rules.edit_index', { slot: index.slot }) } }}
      >
        <IndexForm index={index} onChange={onChange} onClose={() => setAnchor(null)} />
      </Popover>
    </>
  );
}
