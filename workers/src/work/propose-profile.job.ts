import { text } from 'node:stream/consumers';
import type { FileLook, KindFields, LookRefusal } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { WORK } from '@rumbo/config/jobs';
import { z } from 'zod';
import { withPatience } from '../cms-client/patience';
import { startLook } from '../imports/start-reader';
import type { WorkHandler } from './do-work';
import { unreadableReason } from './unreadable-reason';

/** The cms adds the name and the kinds of records to the payload, at the moment of the claim. */
const payloadSchema = WORK['propose-profile'].payload.extend({
  fileName: z.string(),
  kinds: z.array(z.custom<KindFields>()),
});

/**
 * Looks at the beginning of an import's file, in a child process as reading does, and finishes with what it saw.
 * A file that cannot be read is an answer too: the cms decides what becomes of it.
 */
export const proposeProfile: WorkHandler = async (item, { cms, log, signal }) => {
  const { importId, ...ask } = payloadSchema.parse(item.payload);
  const look = async (): Promise<FileLook> => {
    const file = await cms.openFile(importId, signal);
    const reader = startLook(ask);
    try {
      const [answer] = await Promise.all([text(reader.rows), reader.feed(file), reader.done]);
      return JSON.parse(answer) as FileLook;
    } finally {
      reader.kill();
      file.destroy();
    }
  };
  try {
    return { ...(await withPatience(look, { signal, onWait: (error) => log.debug('The cms is away', { error }) })) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'UNREADABLE_FILE') throw error;
    return { refused: { reason: unreadableReason(error), message: error.message } } satisfies LookRefusal;
  }
};
