import { corrections, profileSettings, REJECTS_COLUMNS, recordField } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { WORK } from '@rumbo/config/jobs';
import { z } from 'zod';
import type { CmsClient, Refusal } from '../cms-client';
import { withPatience } from '../cms-client/patience';
import { startReader } from '../imports/start-reader';
import type { Log } from '../log';
import type { WorkHandler } from './do-work';
import { unreadableReason } from './unreadable-reason';

/** The cms adds to the payload what the reading needs, as of the moment of the claim. */
const payloadSchema = WORK['read-file'].payload.extend({
  fileName: z.string(),
  profile: profileSettings,
  corrections: corrections.default({}),
  /** The import whose rejects this file mends, by its name. */
  supplements: z.number().int().nullish(),
  fields: z.array(recordField).optional(),
});
type Payload = z.infer<typeof payloadSchema>;

/**
 * A stored file becomes rows: fetch its bytes, have a child process read them, stream what it writes to the cms.
 * Nothing is kept between tries, so each begins anew.
 */
export const readFile: WorkHandler = async (item, { cms, log, signal }) => {
  const payload = payloadSchema.parse(item.payload);
  try {
    await withPatience(() => streamRows({ cms, log, payload, lease: item.lease, signal }), {
      signal,
      onWait: (error) => log.debug('The cms is away, the file waits', { import: payload.importId, error }),
    });
  } catch (error) {
    const refusal = toRefusal(error, item.lease);
    if (!refusal) throw error;
    log.info('File refused', {
      import: payload.importId,
      file: payload.fileName,
      state: refusal.state,
      reason: refusal.reason,
    });
    await withPatience(() => cms.refuse(payload.importId, refusal, signal), { signal });
  }
  return 'finished';
};

async function streamRows(options: {
  cms: CmsClient;
  log: Log;
  payload: Payload;
  lease: string;
  signal: AbortSignal;
}): Promise<void> {
  const { cms, log, payload, lease } = options;
  const { importId, fileName, profile, corrections, fields } = payload;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const file = await cms.openFile(importId, signal);
  const reader = startReader({ fileName, settings: profile, corrections, fields, staged: true });
  try {
    const fed = reader.feed(file);
    fed.catch(() => {});
    const read = await Promise.race([reader.ready, fed.then(() => reader.ready)]);
    if (payload.supplements && !read.isMended) throw lostMarks(fileName, payload.supplements);
    if (!read.isMended && read.format !== profile.format.type) {
      log.warn('The file is of another format than its profile says', {
        import: importId,
        file: fileName,
        profile: profile.format.type,
        ...read,
      });
    }
    const send = read.isMended ? cms.putCorrections : cms.putRows;
    const sent = send(importId, { lease, rows: reader.rows, staged: read.staged }, signal).catch(async (error) => {
      // The cms can only say that the rows stopped; why they did, the child knows.
      if (error instanceof AppError && error.code === 'STREAM_INCOMPLETE') await reader.done;
      throw error;
    });
    await Promise.all([sent, fed, reader.done]);
  } finally {
    stop.abort();
    reader.kill();
    file.destroy();
  }
}

/** Read as any file, a part of a document's lines would take the place of all of them. */
const lostMarks = (fileName: string, supplements: number): AppError =>
  new AppError(
    'UNREADABLE_FILE',
    `${fileName} is called as the rejects of import ${supplements} are, and has lost their columns '${REJECTS_COLUMNS.join("', '")}'; download the rejects again, mend them and leave these columns as they are. A file of another kind needs another name.`,
    { reason: 'lost-marks' },
  );

/** What is wrong with the file is no failure of the work: the import then says what is wrong, and how to mend it. */
function toRefusal(error: unknown, lease: string): Refusal | undefined {
  if (!(error instanceof AppError)) return undefined;
  if (error.code === 'UNREADABLE_FILE')
    return { lease, state: 'rejected', reason: unreadableReason(error), message: error.message };
  if (error.code !== 'PROFILE_MISMATCH') return undefined;
  const reason = error.details.reason === 'missing-columns' ? 'missing-columns' : 'ambiguous-format';
  return { lease, state: 'held', reason, message: error.message };
}
