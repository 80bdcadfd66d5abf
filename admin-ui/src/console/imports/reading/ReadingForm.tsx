import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { FileLook, ImportKind, Proposal } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel';
import { useErrorText } from '../../display/use-error-text';
import { useFormat } from '../../display/use-format';
import type { ProfileRecord } from '../../import-profiles/profile-record';
import { isRequired } from '../../import-profiles/required-fields';
import type { FieldChoice } from '../../import-profiles/use-kinds';
import type { ImportRecord } from '../import-record';
import { completeSettings, type Draft, filePattern, isAnswered, profileName } from './draft';
import { FormatFacts } from './FormatFacts';
import { KindFacts } from './KindFacts';
import { Questions } from './Questions';
import { SampleTable } from './SampleTable';
import { useReading } from './use-look';
import { useSaveReading } from './use-save-reading';

interface Props {
  record: ImportRecord;
  proposal: Proposal;
  look: FileLook;
  /** What a column of the draft's kind can become. */
  fields: readonly FieldChoice[];
  onKind: (kind: ImportKind) => void;
  initial: Draft;
  /** The one the file has: it is changed. Without it a new one is made. */
  profile?: ProfileRecord;
}

/** Left: what is asked and how the file is read, with the evidence. Right: its rows, as they would be read. */
export function ReadingForm({ record, proposal, look, fields, onKind, initial, profile }: Props) {
  const translate = useTranslate();
  const { number } = useFormat();
  const errorText = useErrorText();
  const fileName = record.fileName ?? '';
  const [draft, setDraft] = useState(initial);
  const [name, setName] = useState(profile?.name ?? profileName(fileName));
  const settings = completeSettings(draft, fields);
  const isUntouched = draft === initial && !profile;
  const tried = useReading(record.id, isUntouched ? undefined : settings);
  const shown = { ...look, ...(settings && !isUntouched ? tried.data : undefined) };
  const reading = settings ? shown.reading : undefined;
  const { save, saving } = useSaveReading(record.id, profile?.id);
  const open = proposal.questions.filter((question) => !isAnswered(question, draft)).length;
  const match = profile?.match ?? {
    senders: record.sender ? [record.sender.toLowerCase()] : [],
    files: [filePattern(fileName)],
  };
  const canSave = settings !== undefined && name.trim() !== '' && !reading?.refused && !saving;
  const submit = (dryRun: boolean): void => {
    // A new profile belongs to the source that let the file in.
    const source = profile ? {} : { source: record.source?.id };
    if (settings) void save({ name: name.trim(), ...settings, match, ...source }, dryRun);
  };

  return (
    <Box
      component="form"
      aria-label={translate('reading.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) submit(false);
      }}
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '340px minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <Panel title={translate('reading.title')} hint={translate('reading.hint')}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <KindFacts draft={draft} fields={fields} onKind={onKind} onChange={setDraft} />
          <Questions questions={proposal.questions} draft={draft} fields={fields} onChange={setDraft} />
          <FormatFacts draft={draft} evidence={proposal.evidence} sheets={shown.sheets ?? []} onChange={setDraft} />
          <TextField
            label={translate('reading.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            required
            helperText={translate(match.senders.length > 0 ? 'reading.next_mail' : 'reading.next_file', {
              sender: match.senders.join(', '),
              file: match.files.join(', '),
            })}
          />
          <Box sx={{ display: 'grid', gap: 1 }}>
            <Button type="submit" variant="contained" disabled={!canSave}>
              {translate('reading.apply')}
            </Button>
            <Button type="button" variant="outlined" disabled={!canSave} onClick={() => submit(true)}>
              {translate('reading.try')}
            </Button>
            <Typography variant="caption" color="text.secondary">
              {open > 0 ? translate('reading.open', { smart_count: open }) : translate('reading.try_hint')}
            </Typography>
          </Box>
        </Box>
      </Panel>
      <Panel
        title={translate('reading.rows')}
        hint={
          reading && !reading.refused
            ? translate('reading.counts', {
                read: number(reading.counts.read),
                rejected: number(reading.counts.rejected),
                skipped: number(reading.counts.skipped),
              })
            : translate('reading.rows_hint')
        }
        flush
      >
        <Box sx={{ height: 2 }}>{tried.isFetching && <LinearProgress sx={{ height: 2 }} />}</Box>
        {(reading?.refused || tried.error) && (
          <Alert severity="warning" sx={{ mx: 2, mb: 1 }}>
            {tried.error
              ? errorText(tried.error)
              : translate(`reading.refused.${reading?.refused?.reason}`, { _: reading?.refused?.message ?? '' })}
          </Alert>
        )}
        <SampleTable
          look={{ ...shown, rows: shown.rows.length > 0 ? shown.rows : look.rows, ...(reading && { reading }) }}
          draft={draft}
          fields={fields.map((field) => ({
            value: field.name,
            label: isRequired(field, draft) ? `${field.label} *` : field.label,
          }))}
          onChange={setDraft}
        />
      </Panel>
    </Box>
  );
}
