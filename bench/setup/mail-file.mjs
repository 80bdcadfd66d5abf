import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A base64 line of a mail holds 57 bytes; so many lines at once. */
const PIECE = 57 * 1024;

/** Writes a mail with one attachment, as a stream: memory does not grow with the file. */
export async function writeMailFile(path, { attachment, fileName, type = 'text/csv' }) {
  const mail = createWriteStream(path);
  mail.write(
    `From: ERP <erp@example.com>\r\nTo: rumbo@example.com\r\nSubject: ${fileName}\r\nMessage-ID: <${fileName}@bench>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: ${type}; name="${fileName}"\r\nContent-Disposition: attachment; filename="${fileName}"\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
  );
  await pipeline(createReadStream(attachment, { highWaterMark: PIECE }), new Base64Lines(), mail);
}

class Base64Lines extends Transform {
  rest = Buffer.alloc(0);

  _transform(chunk, _encoding, done) {
    const bytes = Buffer.concat([this.rest, chunk]);
    const whole = bytes.length - (bytes.length % 57);
    this.rest = bytes.subarray(whole);
    done(null, lines(bytes.subarray(0, whole)));
  }

  _flush(done) {
    done(null, `${lines(this.rest)}--b--\r\n`);
  }
}

const lines = (bytes) => bytes.toString('base64').replace(/.{1,76}/g, '$&\r\n');
