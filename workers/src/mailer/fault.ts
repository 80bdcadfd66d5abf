import { AppError } from '@rumbo/config/errors';

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

/**
 * What a mail server's refusal means: a wrong password or address is not mended by another try, anything else may be over
 * by then. Carries the server's own words, never the password.
 */
export function toMailFault(thrown: unknown): AppError {
  const error = (thrown instanceof Error ? thrown : new Error(String(thrown))) as SmtpError;
  const words = error.response ?? error.message;
  const isFinal = (error.responseCode ?? 0) >= 500;
  if (error.code === 'ETLS' || /certificate|self[- ]signed|altname/i.test(error.message))
    return new AppError(
      'UNAVAILABLE',
      `The mail server cannot be trusted with a mail (${words}); when its certificate is not a public one, name its authority in MAIL_CA`,
    );
  if (error.code === 'EAUTH' && isFinal)
    return new AppError('UNAUTHENTICATED', `The mail server refuses the user or password of MAIL_URL: ${words}`);
  if (isFinal) return new AppError('INVALID', `The mail server refuses this mail, or the address it goes to: ${words}`);
  return new AppError('UNAVAILABLE', `The mail server of MAIL_URL does not take mails now (${words})`);
}
