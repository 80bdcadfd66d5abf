import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { hostname } from 'node:os';
import type { Readable } from 'node:stream';
import {
  type ClaimedWork,
  type HELD_REASONS,
  type MailboxHold,
  type MailboxTrouble,
  type MailFields,
  type MailOutcome,
  type MailSeen,
  type MailsKnown,
  STAGED_ROWS,
  type UnreadableReason,
  type WorkFailure,
} from '@rumbo/config/api';
import axios, { type AxiosRequestConfig } from 'axios';
import { toAppError } from './errors';
import { multipart } from './multipart';

const CALL_TIMEOUT_MS = 30_000;
const UPLOAD_TIMEOUT_MS = 300_000;
const CORRECTIONS_TIMEOUT_MS = 120_000;

/** Why a file is not read. `held` asks a person; `rejected` says that nothing can make it readable. */
export interface Refusal {
  lease: string;
  state: 'held' | 'rejected';
  reason: (typeof HELD_REASONS)[number] | UnreadableReason;
  message: string;
}

/** A file on disk: it may be large. */
export interface MailAttachment {
  fileName: string;
  contentType: string;
  path: string;
  size: number;
}

/** What a stored import looks like to the worker. */
export interface ReceivedImport {
  id: number;
  documentId: string;
  state: string;
}

export type CmsClient = ReturnType<typeof createCmsClient>;

/**
 * The cms over HTTP, with the worker's token. Calls reject with AppError and are sent once: `withPatience`
 * repeats. All of them may be repeated, the cms answers the same.
 */
export function createCmsClient({ url, token }: { url: string; token: string }) {
  // Names this process where the cms keeps which workers it has seen.
  const worker = `${hostname()}:${process.pid}`.slice(-100);
  const agents = {
    httpAgent: new HttpAgent({ keepAlive: true, maxSockets: 32 }),
    httpsAgent: new HttpsAgent({ keepAlive: true, maxSockets: 32 }),
  };
  const http = axios.create({
    baseURL: `${url.replace(/\/$/, '')}/api`,
    headers: { authorization: `Bearer ${token}` },
    ...agents,
    timeout: CALL_TIMEOUT_MS,
    // A redirect would carry the token elsewhere, and makes the client keep whole bodies in memory.
    maxRedirects: 0,
    maxBodyLength: Number.POSITIVE_INFINITY,
    proxy: false,
  });

  async function call<T>(what: string, config: AxiosRequestConfig): Promise<T> {
    try {
      return (await http.request<T>(config)).data;
    } catch (error) {
      throw toAppError(error, what);
    }
  }

  return {
    /** Takes the items that are due and free; those somebody else has, or that are done, are missing in the answer. */
    async claim(ids: readonly number[], signal: AbortSignal): Promise<ClaimedWork[]> {
      return (
        await call<{ data: ClaimedWork[] }>('Claim work', { method: 'post', url: '/work/claim', data: { ids }, signal })
      ).data;
    },
    /** Extends leases; answers those that are no longer held. Without leases it only says that this worker lives. */
    async heartbeat(leases: readonly string[]): Promise<string[]> {
      return (
        await call<{ data: { lost: string[] } }>('Heartbeat', {
          method: 'post',
          url: '/work/heartbeat',
          data: { leases, worker },
          timeout: 10_000,
        })
      ).data.lost;
    },
    async finish(
      id: number,
      body: { lease: string; result: Record<string, unknown> },
      signal: AbortSignal,
    ): Promise<void> {
      await call(`Finish work ${id}`, { method: 'post', url: `/work/${id}/finish`, data: body, signal });
    },
    async fail(id: number, failure: WorkFailure, signal: AbortSignal): Promise<void> {
      await call(`Fail work ${id}`, { method: 'post', url: `/work/${id}/fail`, data: failure, signal });
    },
    /** Has the cms carry the item out, in one transaction, and finish it. */
    async run(
      id: number,
      { lease, timeoutMs }: { lease: string; timeoutMs: number },
      signal: AbortSignal,
    ): Promise<void> {
      await call(`Run work ${id}`, {
        method: 'post',
        url: `/work/${id}/run`,
        data: { lease },
        timeout: timeoutMs,
        signal,
      });
    },
    /** The stored file's bytes. The stream errors when the connection breaks before the end. */
    openFile(importId: number, signal: AbortSignal): Promise<Readable> {
      return call(`Read the file of import ${importId}`, {
        method: 'get',
        url: `/imports/${importId}/file`,
        responseType: 'stream',
        signal,
        decompress: false,
      });
    },
    /** Streams canonical rows, as NDJSON or, with the columns they have, as STAGED_ROWS. A stream that is cut leaves nothing behind. */
    async putRows(
      importId: number,
      { lease, rows, staged }: { lease: string; rows: Readable; staged?: readonly string[] | undefined },
      signal: AbortSignal,
    ): Promise<void> {
      await call(`Send the rows of import ${importId}`, {
        method: 'put',
        url: `/imports/${importId}/rows`,
        params: { lease, ...(staged && { columns: staged.join(',') }) },
        data: rows,
        headers: { 'content-type': staged ? STAGED_ROWS : 'application/x-ndjson' },
        // How long a stream takes depends on the file; the work's own time limit ends it.
        timeout: 0,
        signal,
      });
    },
    /** Streams what people mended in a file of rejects, for the import that the marks name. */
    async putCorrections(
      importId: number,
      { lease, rows }: { lease: string; rows: Readable },
      signal: AbortSignal,
    ): Promise<void> {
      await call(`Send the corrections of import ${importId}`, {
        method: 'put',
        url: `/imports/${importId}/corrections`,
        params: { lease },
        data: rows,
        headers: { 'content-type': 'application/x-ndjson' },
        timeout: CORRECTIONS_TIMEOUT_MS,
        signal,
      });
    },
    async refuse(importId: number, refusal: Refusal, signal: AbortSignal): Promise<void> {
      await call(`Refuse import ${importId}`, {
        method: 'post',
        url: `/imports/${importId}/refuse`,
        data: refusal,
        signal,
      });
    },
    /** Hands over a file that came by mail. The same mail and attachment give the same import back. */
    async receive(mail: MailFields, attachment: MailAttachment, signal: AbortSignal): Promise<ReceivedImport> {
      const { headers, body } = multipart(mail, attachment);
      const what = `Import '${attachment.fileName}'`;
      return (
        await call<{ data: ReceivedImport }>(what, {
          method: 'post',
          url: '/imports',
          data: body,
          headers,
          timeout: UPLOAD_TIMEOUT_MS,
          signal,
        })
      ).data;
    },
    /** Whether this process may take the mails of a mailbox for so long; 0 seconds gives it back. */
    async holdMailbox(account: string, seconds: number, trouble?: MailboxTrouble): Promise<boolean> {
      const data: MailboxHold = { account, holder: worker, seconds, ...(trouble && { trouble }) };
      return (
        await call<{ data: { held: boolean } }>(`Hold the mailbox ${account}`, {
          method: 'post',
          url: '/mails/hold',
          data,
        })
      ).data.held;
    },
    /** Of these mails, what became of those that were taken before. */
    async knownMails(data: MailsKnown): Promise<{ uid: number; outcome: MailOutcome }[]> {
      return (
        await call<{ data: { uid: number; outcome: MailOutcome }[] }>('Ask for known mails', {
          method: 'post',
          url: '/mails/known',
          data,
        })
      ).data;
    },
    async rememberMail(data: MailSeen): Promise<void> {
      await call(`Remember mail ${data.uid}`, { method: 'post', url: '/mails/seen', data });
    },
    close(): void {
      agents.httpAgent.destroy();
      agents.httpsAgent.destroy();
    },
  };
}
