const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A documentId made here, as the server makes them: 24 letters and digits, the first a letter. */
export const newId = (): string => random(24);

/** An Idempotency-Key. */
export const newKey = (): string => random(32);

// crypto.randomUUID is missing over plain http, where a first trial on a phone may run.
const random = (length: number): string =>
  [...crypto.getRandomValues(new Uint8Array(length))]
    .map((byte, index) => LETTERS[byte % (index === 0 ? 26 : 36)])
    .join('');
