import { rm } from 'node:fs/promises';
import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

interface Upload {
  filepath: string;
  originalFilename: string | null;
  size: number;
}

/** The one file of a multipart request. Throws INVALID for none, several, or one without a byte. */
export function uploadOf(ctx: Context): { path: string; fileName: string; size: number } {
  const upload = ctx.request.files?.file as Upload | Upload[] | undefined;
  if (!upload || Array.isArray(upload))
    throw new AppError('INVALID', 'Send one file, as multipart field "file"', { field: 'file' });
  if (upload.size === 0)
    throw new AppError('INVALID', `${upload.originalFilename ?? 'The file'} is empty`, {
      field: 'file',
      reason: 'EMPTY_FILE',
    });
  return {
    path: upload.filepath,
    fileName: (upload.originalFilename ?? 'file').normalize('NFC').slice(-255),
    size: upload.size,
  };
}

/** Strapi leaves the temporary files of a refused request where they are: they go when its answer is made. */
export function tidyUploads(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx: Context, next: Next) => {
    try {
      await next();
    } finally {
      const uploads = Object.values(ctx.request.files ?? {}).flat() as Upload[];
      await Promise.all(uploads.map(({ filepath }) => rm(filepath, { force: true })));
    }
  });
}
