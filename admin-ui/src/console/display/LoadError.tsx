import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { EmptyState } from './EmptyState';
import { useErrorText } from './use-error-text';

/** A reading that failed: in words, with another try. */
export function LoadError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const translate = useTranslate();
  const errorText = useErrorText();
  return (
    <EmptyState
      title={translate('errors.load_title')}
      text={errorText(error)}
      action={
        <Button variant="outlined" onClick={onRetry}>
          {translate('common.retry')}
        </Button>
      }
    />
  );
}
