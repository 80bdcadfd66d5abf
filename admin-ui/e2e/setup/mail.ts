/** A mail with one CSV attached, as an ERP sends it. */
export function mailWith(
  csv: string,
  { id, fileName = 'ventas.csv', from = 'ERP <erp@example.com>' }: { id: string; fileName?: string; from?: string },
): string {
  const encoded = Buffer.from(csv).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    `From: ${from}`,
    'To: ventas@example.com',
    'Subject: Ventas del mes',
    `Message-ID: <${id}@example.com>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Ventas adjuntas.',
    '--part',
    `Content-Type: text/csv; name="${fileName}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${fileName}"`,
    '',
    encoded,
    '--part--',
    '',
  ].join('\r\n');
}
