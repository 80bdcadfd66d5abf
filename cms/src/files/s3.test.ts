import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { s3Store } from './s3';

/** What S3 promises of an object: kept whole by its path, refused when its hash is not the one it was signed with. */
const objects = new Map<string, Buffer>();
let answers: number | undefined;
let server: Server;
let folder: string;
let store: ReturnType<typeof s3Store>;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const key = request.url ?? '';
    const known = objects.get(key);
    if (answers !== undefined) response.writeHead(answers).end();
    else if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/'))
      response.writeHead(403).end();
    else if (request.method === 'PUT') {
      const isWhole = createHash('sha256').update(body).digest('hex') === request.headers['x-amz-content-sha256'];
      if (isWhole && request.headers['content-length'] === String(body.length)) objects.set(key, body);
      response.writeHead(isWhole ? 200 : 400).end();
    } else if (!known) response.writeHead(404).end();
    else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else
      response.writeHead(200, { 'content-length': known.length }).end(request.method === 'HEAD' ? undefined : known);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = await mkdtemp(join(tmpdir(), 'rumbo-s3-'));
  store = s3Store({
    S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    S3_BUCKET: 'raw',
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY: 'key',
    S3_SECRET_KEY: 'secret-of-the-store',
  });
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  answers = undefined;
  objects.clear();
});

async function arrive(content: string): Promise<{ path: string; file: { sha256: string; size: number } }> {
  const path = join(folder, 'arrived');
  await writeFile(path, content);
  return {
    path,
    file: { sha256: createHash('sha256').update(content).digest('hex'), size: Buffer.byteLength(content) },
  };
}

test('a file is kept under its hash, read again as it was, and removed', async () => {
  const { path, file } = await arrive('Factura;Total\nF1;10\n');
  await store.keep(path, file);
  expect([...objects.keys()]).toEqual([`/raw/files/${file.sha256.slice(0, 2)}/${file.sha256}`]);
  await expect(stat(path)).rejects.toThrow('ENOENT');
  expect(await store.has(file.sha256)).toBe(true);
  expect(await text(await store.read(file.sha256))).toBe('Factura;Total\nF1;10\n');
  await store.remove(file.sha256);
  await store.remove(file.sha256);
  expect(await store.has(file.sha256)).toBe(false);
});

test('a store that fails keeps the file where it is, and says so without its key', async () => {
  const { path, file } = await arrive('x');
  answers = 500;
  const failed = await store.keep(path, file).catch((error: Error) => error);
  expect(failed).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
  expect(String(failed)).toContain('answered 500');
  expect(JSON.stringify(failed) + String(failed)).not.toContain('secret-of-the-store');
  expect(await readFile(path, 'utf8')).toBe('x');
});
