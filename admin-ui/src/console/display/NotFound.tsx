import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from './EmptyState';

export function NotFound() {
  const translate = useTranslate();
  return (
    <EmptyState
      title={translate('errors.not_found_title')}
      action={
        <Button component={Link} to="/" variant="outlined">
          {translate('nav.home')}
        </Button>
      }
    />
  );
}
