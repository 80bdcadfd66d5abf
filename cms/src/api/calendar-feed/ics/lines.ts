/** RFC 5545, 3.1: no line is longer, counted in bytes. */
const LINE_BYTES = 75;

/** Content lines as a calendar object: each folded, ended as mail ends lines. */
export const toText = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('');

/** A value of type TEXT (3.3.11): separators and line breaks written out, control characters left out. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the format does not allow.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Breaks between characters, never within one: a reader may put bytes together only after it has decoded them. */
function folded(line: string): string {
  let text = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE_BYTES) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}
