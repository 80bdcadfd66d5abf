import { AppError } from '@rumbo/config/errors';

const MIN_BYTES = 12;
/** bcrypt reads no further: two longer passwords with the same beginning would be one. */
const MAX_BYTES = 72;

/** Throws unless a password, when one is given, is 12 to 72 bytes long. */
export function checkPassword(password: unknown): void {
  if (password === undefined) return;
  const bytes = typeof password === 'string' ? Buffer.byteLength(password) : 0;
  if (bytes < MIN_BYTES || bytes > MAX_BYTES) {
    throw new AppError('INVALID', `A password has ${MIN_BYTES} to ${MAX_BYTES} characters; choose another`, {
      field: 'password',
      reason: 'password-length',
    });
  }
}
