/**
 * Every failure the product names. The code is the key: i18n holds the words, the table holds the HTTP
 * status and whether trying the same thing again can help (a worker retries only those).
 */
const ERRORS = {
  UNAUTHENTICATED: { status: 401, retryable: false },
  FORBIDDEN: { status: 403, retryable: false },
  /** Missing and foreign are one answer: a caller cannot learn that a row exists. */
  NOT_FOUND: { status: 404, retryable: false },
  INVALID: { status: 400, retryable: false },
  CONFLICT: { status: 409, retryable: false },
  /** An update of what somebody else has changed since; `details.current` is the entry as it stands, `details.by` the name of who changed it. */
  STALE: { status: 409, retryable: false },
  /** An Idempotency-Key that came with another request before. */
  KEY_REUSED: { status: 422, retryable: false },
  TOO_LARGE: { status: 413, retryable: false },
  /** The row stream stopped before its end line: nothing was kept, send it again. */
  STREAM_INCOMPLETE: { status: 400, retryable: true },
  /** The caller no longer holds the work item; somebody else does, or it is done. */
  LEASE_LOST: { status: 409, retryable: false },
  /** A file that cannot be read as what it claims to be. */
  UNREADABLE_FILE: { status: 422, retryable: false },
  /** A file's columns do not fit its profile. */
  PROFILE_MISMATCH: { status: 422, retryable: false },
  UNAVAILABLE: { status: 503, retryable: true },
  INTERNAL: { status: 500, retryable: true },
} as const;

export type ErrorCode = keyof typeof ERRORS;

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  /** `message` names the thing and the way out, in English; screens translate by `details.reason` or `code`. */
  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  get retryable(): boolean {
    return ERRORS[this.code].retryable;
  }
}

/** True when `code` is one of ours: answers of other servers carry other words. */
export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in ERRORS;
