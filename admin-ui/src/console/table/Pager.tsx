import Previous from '@mui/icons-material/ChevronLeftRounded';
import Next from '@mui/icons-material/ChevronRightRounded';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';

interface Props {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

export function Pager({ page, pageSize, total, onPage }: Props) {
  const translate = useTranslate();
  const { number } = useFormat();
  if (total === 0) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <Box
      component="nav"
      aria-label={translate('common.pages')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 0.5,
        px: 2,
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography variant="body2" color="text.secondary" sx={{ mr: 1 }}>
        {translate('common.of', { from: number(from), to: number(to), total: number(total) })}
      </Typography>
      <IconButton
        size="small"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
        aria-label={translate('common.previous_page')}
      >
        <Previous fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        disabled={to >= total}
        onClick={() => onPage(page + 1)}
        aria-label={translate('common.next_page')}
      >
        <Next fontSize="small" />
      </IconButton>
    </Box>
  );
}
