import type { Context } from 'koa';
import { readStoredFile } from '../../../files';
import { pathId } from '../../../http';
import { cancelJob, readJob, storedExport } from '../jobs/read-job';

export default {
  /** How far a file is that the caller has asked for. */
  async status(ctx: Context) {
    ctx.body = { data: await readJob(pathId(ctx)) };
  },

  /** The file, to the person it was written for, until it expires. */
  async file(ctx: Context) {
    const { sha256, fileName } = await storedExport(pathId(ctx));
    ctx.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    ctx.type = fileName.endsWith('.csv') ? 'csv' : 'xlsx';
    ctx.body = await readStoredFile(sha256);
  },

  async cancel(ctx: Context) {
    ctx.body = { data: await cancelJob(pathId(ctx)) };
  },
};
