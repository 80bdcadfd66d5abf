import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { CmsSettings } from '@rumbo/config/env';
import { AppError } from '@rumbo/config/errors';
import { AwsClient } from 'aws4fetch';
import type { FileStore } from './store';

type S3Settings = Pick<CmsSettings, 'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_REGION' | 'S3_ACCESS_KEY' | 'S3_SECRET_KEY'>;

const ANSWER_MS = 120_000;

/**
 * Files in a bucket of any S3-compatible store, by path (endpoint/bucket/files/ab/abcdef…). The hash that names a file is
 * the one its upload is signed with, so bytes that were damaged on the way are refused there. Throws UNAVAILABLE, which
 * senders repeat, while the store does not answer as it should.
 */
export function s3Store({ S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY }: S3Settings): FileStore {
  const client = new AwsClient({
    accessKeyId: S3_ACCESS_KEY ?? '',
    secretAccessKey: S3_SECRET_KEY ?? '',
    region: S3_REGION,
    service: 's3',
    // Whoever asked repeats; waiting inside would hold a request open for minutes.
    retries: 0,
  });
  const urlOf = (sha256: string) => `${S3_ENDPOINT}/${S3_BUCKET}/files/${sha256.slice(0, 2)}/${sha256}`;

  async function call(sha256: string, init: RequestInit, fine: readonly number[] = []): Promise<Response> {
    const answer = await client
      .fetch(urlOf(sha256), { ...init, signal: AbortSignal.timeout(ANSWER_MS) })
      .catch((cause: unknown) => {
        throw unavailable('does not answer', cause);
      });
    if (answer.ok || fine.includes(answer.status)) return answer;
    await answer.body?.cancel();
    throw unavailable(`answered ${answer.status} to ${init.method}`);
  }

  return {
    async keep(temporaryPath, { sha256, size }) {
      const known = await call(sha256, { method: 'HEAD' }, [404]);
      if (known.status === 404 || Number(known.headers.get('content-length')) !== size) {
        const body = await openAsBlob(temporaryPath);
        await call(sha256, { method: 'PUT', body, headers: { 'x-amz-content-sha256': sha256 } });
      }
      await rm(temporaryPath, { force: true });
    },

    async has(sha256) {
      return (await call(sha256, { method: 'HEAD' }, [404])).status !== 404;
    },

    async read(sha256) {
      const { body } = await call(sha256, { method: 'GET' });
      if (!body) throw unavailable('sent nothing');
      return Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
    },

    async remove(sha256) {
      await call(sha256, { method: 'DELETE' }, [404]);
    },
  };
}

const unavailable = (what: string, cause?: unknown) =>
  new AppError(
    'UNAVAILABLE',
    `The file store (S3_ENDPOINT) ${what}; check the S3_* settings and try again`,
    {},
    { cause },
  );
