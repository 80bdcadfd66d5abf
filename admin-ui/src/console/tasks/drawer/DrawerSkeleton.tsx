import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { FormSkeleton } from '../../types/TypeForm';

/** The shape of a task's form while it is read. */
export function DrawerSkeleton() {
  const translate = useTranslate();
  return (
    <Box sx={{ p: 2 }} role="status" aria-label={translate('common.loading')}>
      <FormSkeleton />
    </Box>
  );
}
