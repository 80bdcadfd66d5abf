import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { CreateBase, EditBase, Form, useEditContext, useRedirect, useSaveContext, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { ConsoleRecord } from '../../data/strapi-record';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { Panel } from '../display/Panel';
import { newEntry, titleOf } from './attributes';
import { FormActions } from './FormActions';
import { FormFields } from './FormFields';
import { useLabels } from './use-labels';
import { useOwnType } from './use-own-type';
import { useSaved } from './use-saved';

/** Create and edit, drawn from the model. */
export default function TypeForm() {
  const { id } = useParams();
  const type = useOwnType();
  const saved = useSaved();
  return id ? (
    <EditBase mutationMode="pessimistic" redirect={false} mutationOptions={saved('form.saved')}>
      <EditPage />
    </EditBase>
  ) : (
    <CreateBase redirect={false} mutationOptions={saved('form.created')} record={newEntry(type)}>
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
      <FormBody cancelTo={`/${type.path}`} />
    </>
  );
}

function EditPage() {
  const type = useOwnType();
  const labels = useLabels();
  const { record, error, refetch } = useEditContext<ConsoleRecord>();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!record) return <FormSkeleton />;
  return (
    <>
      <PageHeader
        title={titleOf(type, record) || labels.typeName(type)}
        back={{ to: `/${type.path}/${record.id}/show`, label: labels.typeName(type) }}
      />
      <FormBody cancelTo={`/${type.path}/${record.id}/show`} />
    </>
  );
}

function FormBody({ cancelTo }: { cancelTo: string }) {
  const redirect = useRedirect();
  const { saving } = useSaveContext();
  return (
    <Form noValidate>
      <Box sx={{ maxWidth: 880, display: 'grid', gap: 2 }}>
        <Panel>
          <FormFields />
        </Panel>
        <FormActions saving={Boolean(saving)} onCancel={() => redirect(cancelTo)} />
      </Box>
    </Form>
  );
}

export function FormSkeleton() {
  return (
    <Box aria-hidden sx={{ maxWidth: 880, display: 'grid', gap: 2 }}>
      <Skeleton variant="rounded" width={240} height={28} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}
