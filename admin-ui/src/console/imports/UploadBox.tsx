import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type DragEvent, useRef, useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { useType } from '../../data/model';
import type { ConsoleRecord } from '../../data/strapi-record';
import { useUpload } from './use-upload';

/** Drop files or choose them; the profile is found by itself unless one is named. */
export function UploadBox({ onUploaded }: { onUploaded: () => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [profile, setProfile] = useState('');
  const { upload, uploading } = useUpload(onUploaded);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void upload([...event.dataTransfer.files], profile);
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
        accept=".csv,.txt,.tsv,text/csv"
        onChange={(event) => {
          void upload([...(event.target.files ?? [])], profile);
          event.target.value = '';
        }}
      />
      <ProfileChoice value={profile} onChange={setProfile} />
      {uploading && <LinearProgress sx={{ flexBasis: '100%', borderRadius: 1 }} />}
    </Box>
  );
}

function ProfileChoice({ value, onChange }: { value: string; onChange: (profile: string) => void }) {
  const translate = useTranslate();
  const known = useType('import-profiles') !== undefined;
  const { data } = useGetList<ConsoleRecord>(
    'import-profiles',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } },
    { enabled: known },
  );
  if (!known) return null;
  return (
    <TextField
      select
      label={translate('imports.profile')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ flex: '0 1 260px', minWidth: 200 }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{translate('imports.profile_auto')}</MenuItem>
      {data?.map((profile) => (
        <MenuItem key={profile.id} value={String(profile['name'])}>
          {String(profile['name'])}
        </MenuItem>
      ))}
    </TextField>
  );
}
