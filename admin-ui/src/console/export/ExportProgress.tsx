import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { ExportJob } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';

interface Props {
  job: ExportJob | null;
  onCancel: () => void;
}

/** How far a file is, with the way to stop it. */
export function ExportProgress({ job, onCancel }: Props) {
  const translate = useTranslate();
  const { number } = useFormat();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box role="status" sx={{ width: 168 }}>
        <Typography variant="caption" color="text.secondary" component="div" noWrap>
          {job
            ? translate('export.rows', { done: number(job.rowsDone), total: number(job.rowsTotal) })
            : translate('export.busy')}
        </Typography>
        <LinearProgress
          aria-label={translate('export.busy')}
          {...(job && { variant: 'determinate', value: (100 * job.rowsDone) / Math.max(1, job.rowsTotal) })}
        />
      </Box>
      <Button color="secondary" onClick={onCancel}>
        {translate('export.cancel')}
      </Button>
    </Box>
  );
}
