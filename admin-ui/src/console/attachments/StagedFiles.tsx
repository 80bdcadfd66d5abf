import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';

/** Files that will be sent with what is being written. */
export function StagedFiles({
  files,
  onChange,
}: {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
}) {
  const translate = useTranslate();
  if (files.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, px: 1.5, pb: 1 }}>
      {files.map((file, at) => (
        <Chip
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and none moves
          key={at}
          size="small"
          label={file.name}
          onDelete={() => onChange(files.filter((one) => one !== file))}
          aria-label={translate('attachments.delete', { name: file.name })}
          sx={{ maxWidth: '100%' }}
        />
      ))}
    </Box>
  );
}
