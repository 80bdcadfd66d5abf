import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../display/Panel';
import type { ImportRecord } from './import-record';
import { ProfileChoice } from './ProfileChoice';
import { useImportAction } from './use-import-action';

/** A file that waits: with which profile it is read. */
export function AssignPanel({ record }: { record: ImportRecord }) {
  const translate = useTranslate();
  const [profile, setProfile] = useState(record.profile?.name ?? '');
  const { act, busy } = useImportAction(record.id);
  return (
    <Panel title={translate('reading.other_profile')} hint={translate('imports.assign_hint')}>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (profile) void act('assign', { profile });
        }}
        sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
      >
        <ProfileChoice value={profile} onChange={setProfile} none={translate('imports.assign_choose')} />
        <Button type="submit" variant="contained" disabled={!profile || busy !== null}>
          {translate('imports.assign_read')}
        </Button>
      </Box>
    </Panel>
  );
}
