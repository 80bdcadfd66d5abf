const WIDTH = 76;

/** A mail with files attached as they are; names in any alphabet (RFC 2231). */
export function mailWith(files, { id, from, subject = 'Ventas', date = new Date() }) {
  const boundary = `part-${id}`;
  const parts = files.flatMap(({ name, bytes, type = 'application/octet-stream' }) => [
    `--${boundary}`,
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    '',
    bytes.toString('base64').replace(new RegExp(`.{${WIDTH}}`, 'g'), '$&\r\n'),
  ]);
  return [
    `From: ERP <${from}>`,
    'To: ventas@example.com',
    `Subject: ${subject}`,
    `Message-ID: <${id}@example.com>`,
    `Date: ${date.toUTCString()}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts,
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
