export interface Part {
  name?: string;
  type?: string;
  disposition?: string;
  body?: string | Buffer;
}

/** A mail as a mail program writes it. */
export function mail({
  parts = [{ name: 'ventas.csv' }],
  headers = {},
  end = '\r\n--b--\r\n',
}: {
  parts?: Part[];
  headers?: Record<string, string | undefined>;
  end?: string;
} = {}): string {
  const all = {
    From: 'ERP <ERP@Example.com>',
    Subject: 'Ventas',
    Date: 'Mon, 01 Jan 2024 10:00:00 +0000',
    'Message-ID': '<1@example.com>',
    ...headers,
  };
  const head = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  const body = parts.map(({ name, type = 'text/csv', disposition = 'attachment', body: text = 'a,b\n1,2\n' }) =>
    [
      '\r\n--b',
      `Content-Type: ${type}`,
      `Content-Disposition: ${disposition}${name === undefined ? '' : `; filename="${name}"`}`,
      ...(type === 'message/rfc822'
        ? ['', String(text)]
        : ['Content-Transfer-Encoding: base64', '', Buffer.from(text).toString('base64')]),
    ].join('\r\n'),
  );
  return `${head.join('\r\n')}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHola${body.join('')}${end}`;
}
