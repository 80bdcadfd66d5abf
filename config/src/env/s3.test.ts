import { cmsSettings } from './settings';

const base = {
  REDIS_URL: 'redis://127.0.0.1:6379',
  DATABASE_URL: 'postgres://u@127.0.0.1/rumbo',
  APP_KEYS: 'a',
  API_TOKEN_SALT: 'a',
  ADMIN_JWT_SECRET: 'a',
  TRANSFER_TOKEN_SALT: 'a',
  ENCRYPTION_KEY: 'a',
  JWT_SECRET: 'a',
  WORKER_TOKEN: 'w'.repeat(32),
};
const s3 = { S3_ENDPOINT: 'https://s3.example.com/', S3_BUCKET: 'raw-files', S3_ACCESS_KEY: 'k', S3_SECRET_KEY: 's' };

test('a bucket is named whole or not at all', () => {
  expect(cmsSettings.safeParse(base).success).toBe(true);
  expect(cmsSettings.parse({ ...base, ...s3 })).toMatchObject({
    S3_ENDPOINT: 'https://s3.example.com',
    S3_REGION: 'us-east-1',
  });
  const { S3_SECRET_KEY: _, ...half } = s3;
  expect(cmsSettings.safeParse({ ...base, ...half }).error?.issues.map(({ path }) => path)).toEqual([
    ['S3_SECRET_KEY'],
  ]);
});
