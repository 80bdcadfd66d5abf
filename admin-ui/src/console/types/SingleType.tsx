import Box from '@mui/material/Box';
import { EditBase, Form, useEditContext, useSaveContext } from 'react-admin';
import type { ConsoleRecord } from '../../data/strapi-record';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { Panel } from '../display/Panel';
import { FieldList } from './FieldList';
import { FormActions } from './FormActions';
import { FormFields } from './FormFields';
import { FormSkeleton } from './TypeForm';
import { useLabels } from './use-labels';
import { useOwnType } from './use-own-type';
import { useSaved } from './use-saved';

/** A type with one entry: its page is its form, or its fields for who may only read. */
export default function SingleType() {
  const type = useOwnType();
  const saved = useSaved();
  return (
    <EditBase
      id={type.path}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={saved('form.saved')}
      disableAuthentication
    >
      <SinglePage />
    </EditBase>
  );
}

function SinglePage() {
  const type = useOwnType();
  const labels = useLabels();
  const { record, error, refetch } = useEditContext<ConsoleRecord>();
  const { saving } = useSaveContext();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!record) return <FormSkeleton />;
  return (
    <>
      <PageHeader title={labels.typeName(type)} />
      {type.can.update ? (
        <Form key={record.id} noValidate>
          <Box sx={{ maxWidth: 880, display: 'grid', gap: 2 }}>
            <Panel>
              <FormFields />
            </Panel>
            <FormActions saving={Boolean(saving)} onCancel={() => void refetch()} />
          </Box>
        </Form>
      ) : (
        <Panel>
          <FieldList type={type} record={record} />
        </Panel>
      )}
    </>
  );
}
