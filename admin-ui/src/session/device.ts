const DEVICE = 'rumbo.device';
const LEFT = 'rumbo.signed-out';

/** A name for this browser, so that signing out ends its session and no other. Not a secret. */
export function deviceId(): string {
  const known = localStorage.getItem(DEVICE);
  if (known) return known;
  // crypto.randomUUID is missing over plain http, where a first trial on a phone may run.
  const made = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  localStorage.setItem(DEVICE, made);
  return made;
}

/** Signing out without network cannot end the cookie: the mark keeps the next page load from using it. */
export const markSignedOut = (): void => localStorage.setItem(LEFT, '1');
export const markSignedIn = (): void => localStorage.removeItem(LEFT);
export const wasSignedOut = (): boolean => localStorage.getItem(LEFT) !== null;
