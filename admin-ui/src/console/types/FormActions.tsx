import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';

export function FormActions({ saving, onCancel }: { saving: boolean; onCancel: () => void }) {
  const translate = useTranslate();
  return (
    <Box
      sx={{ display: 'flex', gap: 1, position: 'sticky', bottom: 0, py: 1.5, bgcolor: 'background.default', zIndex: 2 }}
    >
      <Button type="submit" variant="contained" disabled={saving}>
        {translate(saving ? 'common.saving' : 'common.save')}
      </Button>
      <Button variant="outlined" onClick={onCancel}>
        {translate('common.cancel')}
      </Button>
    </Box>
  );
}
