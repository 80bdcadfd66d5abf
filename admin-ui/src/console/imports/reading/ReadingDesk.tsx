import Alert from '@mui/material/Alert';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { callApi } from '../../../data/api';
import { toRecord } from '../../../data/strapi-record';
import { Panel } from '../../display/Panel';
import { useErrorText } from '../../display/use-error-text';
import type { ProfileRecord } from '../../import-profiles/profile-record';
import type { ImportRecord } from '../import-record';
import type { Draft } from './draft';
import { ReadingForm } from './ReadingForm';
import { useLook } from './use-look';

/** How a file is read: with the profile that is proposed for it, or the one it has. */
export function ReadingDesk({ record }: { record: ImportRecord }) {
  const translate = useTranslate();
  const errorText = useErrorText();
  const look = useLook(record.id);
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
  const error = look.error ?? profile.error;
  if (error) {
    return (
      <Panel title={translate('reading.title')}>
        <Alert severity="error" variant="outlined">
          {errorText(error)}
        </Alert>
      </Panel>
    );
  }
  if (!look.data || (profileId && !profile.data)) return <DeskSkeleton />;
  const proposal = look.data.proposal;
  if (!proposal) return null;
  return (
    <ReadingForm
      key={profile.data?.version ?? 0}
      record={record}
      proposal={proposal}
      look={look.data}
      {...(profile.data && { profile: profile.data })}
      initial={profile.data ? draftOf(profile.data) : proposal.settings}
    />
  );
}

const draftOf = ({ kind, format, columns, document, cancelled, void: voided }: ProfileRecord): Draft => ({
  kind: kind ?? 'sales',
  format: format as Draft['format'],
  columns: columns ?? {},
  ...(document && { document }),
  ...(cancelled && { cancelled }),
  ...(voided && { void: voided }),
});

function DeskSkeleton() {
  const translate = useTranslate();
  return (
    <Panel title={translate('reading.title')} hint={translate('reading.looking')}>
      <Skeleton variant="rounded" height={320} />
    </Panel>
  );
}
