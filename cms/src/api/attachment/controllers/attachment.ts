import { attachmentsQuery, attachmentTarget } from '@rumbo/config/api';
import type { Context } from 'koa';
import { readStoredFile } from '../../../files';
import { uploadOf } from '../../../files/uploads';
import { pathId, readInput } from '../../../http';
import { addAttachment } from '../add-attachment';
import { attachmentsOf, storedAttachment } from '../read-attachments';
import { removeAttachment } from '../remove-attachment';

export default {
  /** Those of one or more entries of a kind, oldest first. */
  async find(ctx: Context) {
    const { type, on } = readInput(attachmentsQuery, ctx.query);
    ctx.body = { data: await attachmentsOf(type, on) };
  },

  /** Multipart: `file`, and what it is on. */
  async create(ctx: Context) {
    const { type, on } = readInput(attachmentTarget, ctx.request.body);
    ctx.body = { data: await addAttachment({ ...uploadOf(ctx), type, on }) };
    ctx.status = 201;
  },

  /** The bytes, always as a download: they come from the origin the screens live on. */
  async file(ctx: Context) {
    const { name, mime, sha256 } = await storedAttachment(pathId(ctx));
    ctx.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    ctx.set('x-content-type-options', 'nosniff');
    // A browser keeps what it has fetched, and asks each time whether its person may still see it.
    ctx.set('cache-control', 'private, no-cache');
    ctx.status = 200;
    ctx.etag = sha256;
    if (ctx.fresh) {
      ctx.status = 304;
      return;
    }
    ctx.type = mime;
    ctx.body = await readStoredFile(sha256);
  },

  async delete(ctx: Context) {
    await removeAttachment(pathId(ctx));
    ctx.status = 204;
  },
};
