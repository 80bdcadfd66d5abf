import Alert from '@mui/material/Alert';
import Skeleton from '@mui/material/Skeleton';
import type { ImportKind } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { callApi } from '../../../data/api';
import { toRecord } from '../../../data/strapi-record';
import { Panel } from '../../display/Panel';
import { useErrorText } from '../../display/use-error-text';
import type { ProfileRecord } from '../../import-profiles/profile-record';
import { useKindFields } from '../../import-profiles/use-kinds';
import type { ImportRecord } from '../import-record';
import type { Draft } from './draft';
import { ReadingForm } from './ReadingForm';
import { useLook } from './use-look';

/** How a file is read: with the profile that is proposed for it, or the one it has. */
export function ReadingDesk({ record }: { record: ImportRecord }) {
  const translate = useTranslate();
  const errorText = useErrorText();
  const profileId = record.profile?.id;
  const profile = useQuery({
    queryKey: ['import-profile', profileId],
    queryFn: async ({ signal }) => {
      const { data } = await callApi<{ data: unknown }>(`/api/import-profiles/${profileId}?populate=source`, {
        signal,
      });
      // The shape is the content type's, which this screen is made for.
      return toRecord(data) as ProfileRecord;
    },
    enabled: profileId !== undefined,
  });
  const [chosen, setChosen] = useState<ImportKind>();
  const wanted = chosen ?? profile.data?.kind;
  const look = useLook(record.id, wanted, profileId === undefined || profile.data !== undefined);
  const proposal = look.data?.proposal;
  const kind = wanted ?? proposal?.settings.kind;
  const { fields, error: fieldsError } = useKindFields(kind);
  const error = look.error ?? profile.error ?? fieldsError;
  if (error) {
    return (
      <Panel title={translate('reading.title')}>
        <Alert severity="error" variant="outlined">
          {errorText(error)}
        </Alert>
      </Panel>
    );
  }
  if (look.data && !proposal) return null;
  if (!look.data || !proposal || !kind || !fields) return <DeskSkeleton />;
  const isProfiles = profile.data !== undefined && (profile.data.kind ?? 'sales') === kind;
  return (
    <ReadingForm
      key={`${kind} ${profile.data?.version ?? 0}`}
      record={record}
      proposal={proposal}
      look={look.data}
      fields={fields}
      onKind={setChosen}
      {...(profile.data && { profile: profile.data })}
      initial={profile.data && isProfiles ? draftOf(profile.data) : { ...proposal.settings, kind }}
    />
  );
}

const draftOf = ({ kind, format, columns, document, cancelled, void: voided, precedence }: ProfileRecord): Draft => ({
  kind: kind ?? 'sales',
  format: format as Draft['format'],
  columns: columns ?? {},
  ...(document && { document }),
  ...(cancelled && { cancelled }),
  ...(voided && { void: voided }),
  ...(precedence && { precedence }),
});

function DeskSkeleton() {
  const translate = useTranslate();
  return (
    <Panel title={translate('reading.title')} hint={translate('reading.looking')}>
      <Skeleton variant="rounded" height={320} />
    </Panel>
  );
}
