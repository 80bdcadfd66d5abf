import Block from '@mui/icons-material/BlockRounded';
import Allow from '@mui/icons-material/HowToRegRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import MuiLink from '@mui/material/Link';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useGetList, useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useType } from '../../data/model';
import type { ConsoleRecord } from '../../data/strapi-record';
import { Panel } from '../display/Panel';
import { PlainSelect } from '../display/PlainSelect';
import { useFormat } from '../display/use-format';
import { ConfirmDialog } from './ConfirmDialog';
import { IDLE_POLL_MS, type ImportRecord } from './import-record';
import { useImportAction } from './use-import-action';
import { useNewSource } from './use-new-source';

/** Chosen: a source that is not there yet. */
const NEW = 'new';

/** Mails of senders nobody has accepted, when there are any. */
export function Quarantine() {
  const { data } = useGetList<ImportRecord>(
    'imports',
    {
      filter: { state: 'quarantined' },
      pagination: { page: 1, perPage: 20 },
      sort: { field: 'createdAt', order: 'DESC' },
    },
    { refetchInterval: IDLE_POLL_MS },
  );
  if (!data || data.length === 0) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <QuarantinePanel records={data} />
    </Box>
  );
}

export function QuarantinePanel({ records }: { records: readonly ImportRecord[] }) {
  const translate = useTranslate();
  const canSeeBlocked = useType('blocked-senders') !== undefined;
  return (
    <Panel
      title={translate('quarantine.title')}
      hint={translate('quarantine.hint')}
      actions={
        canSeeBlocked && (
          <Button component={Link} to="/blocked-senders">
            {translate('quarantine.blocked_list')}
          </Button>
        )
      }
      flush
    >
      <Box component="ul" aria-label={translate('quarantine.title')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {records.map((record) => (
          <QuarantinedMail key={record.id} record={record} />
        ))}
      </Box>
    </Panel>
  );
}

/** One mail that waits: who sent what, and whether it may come in. */
function QuarantinedMail({ record }: { record: ImportRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { moment } = useFormat();
  const { act, busy } = useImportAction(record.id);
  const [remember, setRemember] = useState(true);
  const [source, setSource] = useState('');
  const [asking, setAsking] = useState(false);
  const createSource = useNewSource();
  const { data: sources = [] } = useGetList<ConsoleRecord>('sources', {
    filter: { active: true },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });
  const newSource = record.sender?.split('@')[1];
  const chosen =
    source || sources.find((one) => one['kind'] === 'mail')?.id || (newSource ? NEW : sources[0]?.id) || '';
  const sender = record.sender || translate('quarantine.no_sender');

  const release = async (): Promise<void> => {
    const id = chosen === NEW ? await createSource(newSource ?? '') : chosen;
    if (id === null) return;
    if (await act('release', { ...(id && { source: id }), remember }))
      notify('quarantine.allowed', { type: 'success' });
  };
  const block = async (): Promise<void> => {
    setAsking(false);
    if (await act('block')) notify('quarantine.blocked', { type: 'success' });
  };

  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
        px: 2,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 600 }}>{translate('quarantine.from', { sender })}</Typography>
        <Typography variant="body2" color="text.secondary">
          {[record.subject, moment(record.receivedAt)].filter(Boolean).join(' · ')}
        </Typography>
        <MuiLink component={Link} to={`/imports/${record.id}/show`} variant="body2" color="text.primary">
          {record.fileName}
        </MuiLink>
      </Box>
      {(sources.length > 1 || newSource) && (
        <Box sx={{ width: 240 }}>
          <PlainSelect
            label={translate('quarantine.source')}
            value={chosen}
            choices={[
              ...sources.map(({ id, name }) => ({ value: id, label: String(name ?? '') })),
              ...(newSource ? [{ value: NEW, label: translate('quarantine.new_source', { name: newSource }) }] : []),
            ]}
            onChange={setSource}
          />
        </Box>
      )}
      <FormControlLabel
        control={<Switch size="small" checked={remember} onChange={(_event, checked) => setRemember(checked)} />}
        label={translate('quarantine.remember')}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" startIcon={<Allow />} disabled={busy !== null} onClick={() => void release()}>
          {translate('quarantine.allow')}
        </Button>
        <Button variant="outlined" startIcon={<Block />} disabled={busy !== null} onClick={() => setAsking(true)}>
          {translate('quarantine.block')}
        </Button>
      </Box>
      <ConfirmDialog
        open={asking}
        title={translate('quarantine.block_title', { sender })}
        text={translate('quarantine.block_text')}
        confirm={translate('quarantine.block')}
        onConfirm={() => void block()}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}
