import Delete from '@mui/icons-material/DeleteOutlineRounded';
import Edit from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import { useDelete, useNotify, useRedirect, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ConsoleRecord } from '../../data/strapi-record';
import { useErrorText } from '../display/use-error-text';
import { useOwnType } from './use-own-type';

/** Edit, and delete that can be undone for a few seconds before it is sent. */
export function EntryActions({ record }: { record: ConsoleRecord }) {
  const type = useOwnType();
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const errorText = useErrorText();
  const [remove] = useDelete(
    type.path,
    { id: record.id, previousData: record },
    {
      mutationMode: 'undoable',
      onSuccess: () => {
        notify('form.deleted', { undoable: true });
        redirect(`/${type.path}`);
      },
      onError: (error) => notify(errorText(error), { type: 'error' }),
    },
  );
  return (
    <>
      {type.can.delete && (
        <Button variant="outlined" startIcon={<Delete />} onClick={() => void remove()}>
          {translate('common.delete')}
        </Button>
      )}
      {type.can.update && (
        <Button variant="contained" startIcon={<Edit />} component={Link} to={`/${type.path}/${record.id}`}>
          {translate('common.edit')}
        </Button>
      )}
    </>
  );
}
