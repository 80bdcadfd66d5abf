import { mailSender } from './mail';
import { readEnv } from './read';

const read = (env: Record<string, string>) => readEnv(mailSender, env).MAIL;
const FROM = { MAIL_FROM: 'Rumbo <avisos@example.com>' };

test('no mail goes out until a server is named', () => {
  expect(read({ OTHER: 'x', MAIL_URL: '' })).toBeUndefined();
});

test.each([
  [
    'smtps://ana%40example.com:p%40ss@mail.example.com',
    { host: 'mail.example.com', port: 465, tls: 'on', auth: { user: 'ana@example.com', pass: 'p@ss' } },
  ],
  ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, tls: 'starttls' }],
  ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, tls: 'off' }],
])('%s is read', (MAIL_URL, URL) => {
  expect(read({ ...FROM, MAIL_URL })).toEqual({ FROM: FROM.MAIL_FROM, URL });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['no sender', { MAIL_URL: 'smtp://u:secret-word@h' }, /MAIL_FROM: is missing/],
  ['no server', FROM, /MAIL_URL: is missing/],
  ['only an authority', { MAIL_CA: 'ca.pem' }, /MAIL_URL: is missing[\s\S]*MAIL_FROM: is missing/],
  ['a user without a password', { ...FROM, MAIL_URL: 'smtps://secret-word@h' }, /MAIL_URL: must read/],
  ['another protocol', { ...FROM, MAIL_URL: 'https://u:secret-word@h' }, /MAIL_URL: must read/],
  [
    'a sender with two lines',
    { MAIL_URL: 'smtp://h', MAIL_FROM: 'a@b.c\nBcc: d@e.f' },
    /MAIL_FROM: must be an address/,
  ],
])('%s is named, and no secret is told', (_, env, message) => {
  expect(() => read(env)).toThrow(message);
  expect(() => read(env)).not.toThrow(/secret-word/);
});
