import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';

/** A record that stays after its import was undone. */
export interface Kept {
  kind: string;
  id: number;
  name: string;
}

/** Names what an undo left standing, because a person touched it or something hangs on it. */
export function KeptNote({ kept, onClose }: { kept: readonly Kept[]; onClose: () => void }) {
  const translate = useTranslate();
  if (kept.length === 0) return null;
  return (
    <Alert severity="info" variant="outlined" onClose={onClose} sx={{ bgcolor: 'background.paper' }}>
      {translate('imports.act.kept')}
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {kept.map(({ kind, id, name }) => (
          <li key={`${kind}-${id}`}>
            {translate(`imports.kinds.${kind}`, { _: kind })}: <strong>{name || id}</strong>
          </li>
        ))}
      </Box>
    </Alert>
  );
}
