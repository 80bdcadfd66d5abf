import type { WorkFailure } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';

const MAX_MESSAGE_CHARS = 2_000;

/**
 * What a failed item tells the cms. `retry` only where trying the same again can help: what is unknown may be, so
 * it is tried until the cms has seen enough tries.
 */
export function toWorkFailure(error: unknown, lease: string): WorkFailure {
  if (error instanceof AppError)
    return { lease, code: error.code, message: cut(error.message), retry: error.retryable };
  if (error instanceof Error && error.name === 'TimeoutError')
    return { lease, code: 'TIMEOUT', message: 'The work took longer than its kind may', retry: true };
  return {
    lease,
    code: 'INTERNAL',
    message: cut(error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
    retry: true,
  };
}

const cut = (message: string): string => message.replaceAll('\u0000', '').slice(0, MAX_MESSAGE_CHARS);
