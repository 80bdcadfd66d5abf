import { imapMailboxes } from './imap';
import { readEnv } from './read';

const read = (env: Record<string, string>) => readEnv(imapMailboxes, env).IMAP;
const one = { IMAP_HOST: 'mail.example.com', IMAP_USER: 'ventas', IMAP_PASSWORD: 'secret-of-ventas' };

test('no mailbox when nothing is set', () => {
  expect(read({ OTHER: 'x', IMAP_HOST: '' })).toEqual([]);
});

test('a mailbox with what is usual', () => {
  expect(read(one)).toEqual([
    {
      HOST: 'mail.example.com',
      USER: 'ventas',
      PASSWORD: 'secret-of-ventas',
      FOLDER: 'INBOX',
      TLS: 'on',
      DONE_FOLDER: 'Rumbo/Procesados',
      REFUSED_FOLDER: 'Rumbo/Rechazados',
      POLL_SECONDS: 60,
    },
  ]);
});

test('several mailboxes, by number', () => {
  const second = {
    IMAP_3_HOST: 'b',
    IMAP_3_USER: 'b',
    IMAP_3_PASSWORD: 'b',
    IMAP_3_TLS: 'starttls',
    IMAP_3_PORT: '1143',
  };
  expect(read({ ...one, ...second }).map(({ HOST, PORT, TLS }) => [HOST, PORT, TLS])).toEqual([
    ['mail.example.com', undefined, 'on'],
    ['b', 1143, 'starttls'],
  ]);
});

test('half a mailbox names everything that is missing or wrong, and no secret', () => {
  const half = () => read({ IMAP_PASSWORD: 'secret-of-ventas', IMAP_TLS: 'maybe', IMAP_2_HOST: 'b' });
  expect(half).toThrow(
    /IMAP_HOST: is missing[\s\S]*IMAP_USER: is missing[\s\S]*IMAP_TLS: [\s\S]*IMAP_2_USER: is missing[\s\S]*IMAP_2_PASSWORD/,
  );
  expect(half).not.toThrow(/secret-of-ventas/);
});
