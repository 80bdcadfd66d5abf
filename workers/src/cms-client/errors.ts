import { AppError, type ErrorCode, isErrorCode } from '@rumbo/config/errors';
import { isAxiosError, isCancel } from 'axios';

const BY_STATUS: Record<number, ErrorCode> = {
  400: 'INVALID',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'TOO_LARGE',
  422: 'INVALID',
  429: 'UNAVAILABLE',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'UNAVAILABLE',
};

/** The connection never came about, so the cms has seen nothing of the request. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN']);

interface ErrorBody {
  error?: { message?: unknown; details?: Record<string, unknown> };
}

/**
 * Translates what HTTP gives into the product's errors. UNAVAILABLE carries `retryAfterMs` where the cms said so,
 * and `isMidway` where the connection broke after it had begun: the cms may have done what it was asked.
 */
export function toAppError(error: unknown, what: string): unknown {
  if (error instanceof AppError || isCancel(error) || !isAxiosError(error)) return error;
  // Without the request: it holds the token.
  const cause = new Error(error.message);
  if (!error.response) {
    const isMidway = !NOT_CONNECTED.has(error.code ?? '');
    return new AppError(
      'UNAVAILABLE',
      `${what}: the cms does not answer (${error.code ?? error.message})`,
      { isMidway },
      { cause },
    );
  }
  const { status, headers } = error.response;
  const body = (error.response.data ?? {}) as ErrorBody;
  const details = typeof body.error?.details === 'object' && body.error.details !== null ? body.error.details : {};
  const code = isErrorCode(details.code)
    ? details.code
    : (BY_STATUS[status] ?? (status >= 500 ? 'INTERNAL' : 'INVALID'));
  const message = typeof body.error?.message === 'string' ? body.error.message : `HTTP ${status}`;
  const retryAfterMs = retryAfter(headers['retry-after']);
  return new AppError(
    code,
    `${what}: ${message}`,
    { ...details, status, ...(retryAfterMs !== undefined && { retryAfterMs }) },
    { cause },
  );
}

function retryAfter(header: unknown): number | undefined {
  const seconds = typeof header === 'string' && /^\d+$/.test(header) ? Number(header) : undefined;
  return seconds === undefined ? undefined : seconds * 1000;
}
