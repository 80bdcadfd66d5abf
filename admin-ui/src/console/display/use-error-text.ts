import { HttpError, useTranslate } from 'react-admin';

/** Any failure in the user's words: by our code, else the message with an apology. */
export function useErrorText(): (error: unknown) => string {
  const translate = useTranslate();
  return (error) => {
    const code = error instanceof HttpError ? String(error.body?.code ?? '') : '';
    const message = error instanceof Error ? error.message : String(error);
    return translate(`errors.${code}`, { _: translate('errors.unknown', { message }) });
  };
}
