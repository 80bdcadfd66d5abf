const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A documentId made here, as the server makes them: 24 letters and digits, the first a letter. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return [...bytes].map((byte, index) => LETTERS[byte % (index === 0 ? 26 : 36)]).join('');
}
