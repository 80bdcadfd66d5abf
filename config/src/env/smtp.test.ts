import { readEnv } from './read';
import { smtpListener } from './smtp';

const read = (env: Record<string, string>) => readEnv(smtpListener, env).SMTP;

test('off until a port is set, then for this machine alone', () => {
  expect(read({ SMTP_PORT: '', OTHER: 'x' })).toBeUndefined();
  expect(read({ SMTP_PORT: '2525' })).toEqual({ PORT: 2525, HOST: '127.0.0.1' });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['no port', { SMTP_HOST: '127.0.0.1' }, /SMTP_PORT: is missing/],
  ['half a login', { SMTP_PORT: '25', SMTP_USER: 'erp' }, /SMTP_PASSWORD: is missing/],
  ['half a certificate', { SMTP_PORT: '25', SMTP_KEY: 'k.pem' }, /SMTP_CERT: is missing/],
  ['no login for the world', { SMTP_PORT: '25', SMTP_HOST: '0.0.0.0' }, /SMTP_USER: is missing/],
])('%s is named', (_, env, message) => {
  expect(() => read(env)).toThrow(message);
});
