import { AppError } from '@rumbo/config/errors';
import { formatLine } from './log';

test('secrets never leave by the log', () => {
  const line = formatLine({
    message: 'x',
    token: 'abc123',
    deep: { Authorization: 'Bearer abc123', WORKER_TOKEN: 'abc123', lease: 'abc123' },
    url: 'redis://user:abc123@host:1',
  });
  expect(line).not.toContain('abc123');
  expect(JSON.parse(line).url).toBe('redis://[redacted]@host:1');
});

test('an error of ours is told without its stack, a foreign one with it', () => {
  expect(JSON.parse(formatLine({ error: new AppError('CONFLICT', 'taken', { id: 3 }) })).error).toEqual({
    name: 'AppError',
    message: 'taken',
    code: 'CONFLICT',
    details: { id: 3 },
  });
  expect(JSON.parse(formatLine({ error: new Error('bug') })).error).toMatchObject({
    message: 'bug',
    stack: expect.any(String),
  });
});
