import { AppError } from '@rumbo/config/errors';

/** The mail, or something in it, cannot be taken: trying again would not help. The message says the way out. */
export const unreadable = (message: string, cause?: unknown): AppError =>
  new AppError('UNREADABLE_FILE', message, { reason: 'mail' }, { cause });
