import Box from '@mui/material/Box';
import { CreateBase, EditBase, Form, useEditContext, useRedirect, useSaveContext, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { Panel } from '../display/Panel';
import { FormActions } from '../types/FormActions';
import { FormFields } from '../types/FormFields';
import { FormSkeleton } from '../types/TypeForm';
import { useLabels } from '../types/use-labels';
import { useOwnType } from '../types/use-own-type';
import { useSaved } from '../types/use-saved';
import { ContentInputs } from './ContentInputs';
import { FormatInputs } from './FormatInputs';
import { KindInput } from './KindInput';
import { NEW_PROFILE, type ProfileRecord } from './profile-record';
import { TagsInput } from './TagsInput';

/** How the files of one source are read, as a form a person can fill: no raw settings. */
export default function ProfileForm() {
  const { id } = useParams();
  const saved = useSaved();
  return id ? (
    <EditBase mutationMode="pessimistic" redirect={false} mutationOptions={saved('form.saved')}>
      <EditPage />
    </EditBase>
  ) : (
    <CreateBase redirect={false} mutationOptions={saved('form.created')} record={NEW_PROFILE}>
      <CreatePage />
    </CreateBase>
  );
}

function CreatePage() {
  const type = useOwnType();
  const labels = useLabels();
  const translate = useTranslate();
  return (
    <>
      <PageHeader
        title={translate('form.create_title', { name: labels.typeName(type).toLowerCase() })}
        back={{ to: `/${type.path}`, label: labels.typeName(type, 2) }}
      />
      <ProfileFields cancelTo={`/${type.path}`} />
    </>
  );
}

function EditPage() {
  const type = useOwnType();
  const labels = useLabels();
  const { record, error, refetch } = useEditContext<ProfileRecord>();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!record) return <FormSkeleton />;
  return (
    <>
      <PageHeader title={record.name} back={{ to: `/${type.path}/${record.id}/show`, label: labels.typeName(type) }} />
      <ProfileFields cancelTo={`/${type.path}/${record.id}/show`} />
    </>
  );
}

function ProfileFields({ cancelTo }: { cancelTo: string }) {
  const translate = useTranslate();
  const redirect = useRedirect();
  const { saving } = useSaveContext();
  return (
    <Form noValidate>
      <Box sx={{ maxWidth: 880, display: 'grid', gap: 2 }}>
        <Panel title={translate('profiles.general')}>
          <FormFields without={['kind']} />
          <KindInput />
        </Panel>
        <Panel title={translate('profiles.match')} hint={translate('profiles.match_hint')}>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
            <TagsInput
              source="match.senders"
              label={translate('profiles.senders')}
              hint={translate('profiles.senders_hint')}
            />
            <TagsInput
              source="match.files"
              label={translate('profiles.files')}
              hint={translate('profiles.files_hint')}
            />
          </Box>
        </Panel>
        <Panel title={translate('profiles.format')}>
          <FormatInputs />
        </Panel>
        <ContentInputs />
        <FormActions saving={Boolean(saving)} onCancel={() => redirect(cancelTo)} />
      </Box>
    </Form>
  );
}
