import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProfileChoice } from './ProfileChoice';
import { useUpload } from './use-upload';

/** Drop files or choose them; the profile is found by itself unless one is named. */
export function UploadBox({ onUploaded }: { onUploaded: () => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [profile, setProfile] = useState('');
  const [dryRun, setDryRun] = useState(false);
  const { upload, uploading } = useUpload(onUploaded);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void upload([...event.dataTransfer.files], { profile, dryRun });
  };

  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={({ tokens }) => ({
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        flexWrap: 'wrap',
        p: 2,
        mb: 2,
        borderRadius: 1,
        border: `1px dashed ${over ? tokens.accent : tokens.hairlineStrong}`,
        bgcolor: over ? tokens.accentSoft : tokens.surface,
        transition: 'background-color 120ms',
      })}
    >
      <Box
        component="button"
        type="button"
        onClick={() => input.current?.click()}
        sx={{
          flex: '1 1 240px',
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          font: 'inherit',
          color: 'inherit',
          textAlign: 'left',
          background: 'none',
          border: 0,
          p: 0,
          cursor: 'pointer',
          borderRadius: 1,
        }}
      >
        <UploadFile sx={{ fontSize: 26, color: 'primary.main' }} />
        <Box component="span">
          <Typography component="span" sx={{ display: 'block', fontWeight: 600 }}>
            {uploading
              ? translate('imports.uploading', { name: uploading })
              : translate(over ? 'imports.drop_now' : 'imports.drop')}
          </Typography>
          <Typography component="span" variant="body2" color="text.secondary">
            {translate('imports.drop_hint')}
          </Typography>
        </Box>
      </Box>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        onChange={(event) => {
          void upload([...(event.target.files ?? [])], { profile, dryRun });
          event.target.value = '';
        }}
      />
      <ProfileChoice value={profile} onChange={setProfile} none={translate('imports.profile_auto')} />
      <FormControlLabel
        control={<Switch size="small" checked={dryRun} onChange={(_, checked) => setDryRun(checked)} />}
        label={translate('imports.dry_run')}
        title={translate('imports.dry_run_hint')}
        sx={{ mx: 0, gap: 0.5, '& .MuiFormControlLabel-label': { fontSize: 13 } }}
      />
      {uploading && <LinearProgress sx={{ flexBasis: '100%', borderRadius: 1 }} />}
    </Box>
  );
}
