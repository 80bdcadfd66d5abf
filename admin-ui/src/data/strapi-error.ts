/** The error body of the API, Strapi's and ours alike. */
interface ErrorAnswer {
  error?: {
    message?: string;
    details?: {
      code?: string;
      reason?: string;
      field?: string;
      errors?: { path?: (string | number)[]; message?: string }[];
    };
  };
}

export interface ReadError {
  /** Key of the words for it, when the failure is one we know. */
  code: string;
  /** English, for what has no words of its own. */
  message: string;
  /** Field → message, nested as the form is. */
  fields: Record<string, unknown> | null;
  /** What the API says besides; each reason has its own. */
  details: Readonly<Record<string, unknown>>;
}

/** Strapi's own sentences about a field → i18n keys; the rest is shown as it came. */
const FIELD_MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/must be unique|already taken|taken already/i, 'ra.validation.unique'],
  [/must be defined|is required|cannot be (null|empty)/i, 'ra.validation.required'],
  [/must be a `?number/i, 'ra.validation.number'],
  [/valid email/i, 'ra.validation.email'],
];

/** What went wrong, from any error answer; `status` is the fall-back when the body says nothing. */
export function readError(body: unknown, status: number): ReadError {
  const error = (body as ErrorAnswer | null)?.error;
  const details = error?.details;
  const fields: Record<string, unknown> = {};
  for (const { path, message } of details?.errors ?? []) {
    if (path?.length) setIn(fields, path, fieldMessage(message ?? ''));
  }
  if (details?.field) setIn(fields, details.field.split('.'), fieldMessage(error?.message ?? ''));
  return {
    code: details?.reason ?? details?.code ?? `HTTP_${status}`,
    message: error?.message ?? '',
    fields: Object.keys(fields).length > 0 ? fields : null,
    details: { ...details },
  };
}

const fieldMessage = (message: string): string =>
  FIELD_MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? message;

function setIn(target: Record<string, unknown>, path: readonly (string | number)[], message: string): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    target[head] = message;
    return;
  }
  const inner = target[head];
  const next = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  target[head] = next;
  setIn(next, rest, message);
}
