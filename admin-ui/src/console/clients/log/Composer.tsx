import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { UploadRows } from '../../attachments/UploadRows';
import { CommentForm } from '../../comments/CommentForm';
import { Panel } from '../../display/Panel';
import { NOTE_ICONS, NOTE_KINDS, type NoteKind } from './kinds';
import { LogForm } from './LogForm';
import { useLog } from './use-log';

/** What is being written, and with whom it was where that is known. */
export interface Writing {
  kind: NoteKind;
  contact?: string;
}

interface Props {
  client: string;
  writing: Writing | null;
  onWriting: (writing: Writing | null) => void;
}

/** A call, a visit, a mail or a word about a client: one press for what it was, one to save it. */
export function Composer({ client, writing, onWriting }: Props) {
  const translate = useTranslate();
  const { log, comment, problem, uploads, forget } = useLog(client);
  const close = (): void => onWriting(null);
  return (
    <Panel>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Box
          role="group"
          aria-label={translate('client.log')}
          sx={{
            display: 'grid',
            gap: 1,
            gridTemplateColumns: {
              xs: 'repeat(3, minmax(0, 1fr))',
              sm: 'repeat(6, minmax(0, 1fr))',
              md: 'repeat(3, minmax(0, 1fr))',
              lg: 'repeat(6, minmax(0, 1fr))',
            },
          }}
        >
          {NOTE_KINDS.map((kind) => {
            const Icon = NOTE_ICONS[kind];
            const isOn = writing?.kind === kind;
            return (
              <Button
                key={kind}
                variant="outlined"
                aria-pressed={isOn}
                onClick={() => onWriting(isOn ? null : { kind })}
                sx={({ tokens }) => ({
                  flexDirection: 'column',
                  gap: 0.25,
                  py: 0.75,
                  px: 0.5,
                  fontSize: 12,
                  ...(isOn && { bgcolor: tokens.accentSoft, borderColor: tokens.accent, color: tokens.accent }),
                })}
              >
                <Icon sx={{ fontSize: 20 }} />
                {translate(`client.kinds.${kind}`)}
              </Button>
            );
          })}
        </Box>
        {writing?.kind === 'comment' && (
          <CommentForm
            autoFocus
            target={{ type: 'client', id: client }}
            submitLabel={translate('comments.send')}
            onCancel={close}
            onSubmit={async (body, files) => {
              await comment(body, files);
              close();
            }}
          />
        )}
        {writing && writing.kind !== 'comment' && (
          <LogForm
            key={`${writing.kind} ${writing.contact ?? ''}`}
            client={client}
            start={{ kind: writing.kind, note: '', minutes: null, contact: writing.contact ?? null }}
            submitLabel={translate(`client.save.${writing.kind}`)}
            problemOf={problem}
            onCancel={close}
            onSubmit={async (entry, files) => {
              await log(entry, files);
              close();
            }}
          />
        )}
        {uploads.length > 0 && <UploadRows uploads={uploads} onForget={forget} />}
      </Box>
    </Panel>
  );
}
