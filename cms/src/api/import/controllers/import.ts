import {
  importKind,
  mailFields,
  profileSettings,
  REJECTS_FORMATS,
  rejectsFileName,
  STAGED_COLUMNS,
  STAGED_ROWS,
} from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { actor } from '../../../access/context';
import { systemPool } from '../../../facts/transaction';
import { readStoredFile } from '../../../files';
import { uploadOf } from '../../../files/uploads';
import { languageOf, notFound, pathId, readInput } from '../../../http';
import { fileRemoved } from '../intake/clean-files';
import { correctRow } from '../intake/correct';
import { assignProfile, cancelImport, confirmDryRun, readImportAgain } from '../intake/decide';
import { heldReading } from '../intake/held-reading';
import { type LookAnswer, lookAgain, lookAt } from '../intake/look-at';
import { blockSender, releaseImport } from '../intake/quarantine';
import { receive } from '../intake/receive';
import { refusal, refuse } from '../intake/refuse';
import { stage } from '../intake/stage';
import { redoImport, undoImport } from '../intake/undo';
import { asCsv } from '../rejects/as-csv';
import { asXlsx } from '../rejects/as-xlsx';
import { mappedColumns } from '../rejects/mapped-columns';
import { rejectsTable } from '../rejects/table';
import { takeCorrections } from '../rejects/take-corrections';

const UID = 'api::import.import';
const createFields = z.object({
  profile: z.string().min(1).max(120).optional(),
  dryRun: z.enum(['true', 'false']).optional(),
});
const assignBody = z.object({ profile: z.string().min(1).max(120), dryRun: z.boolean().default(false) });
const readAgainBody = z.object({ dryRun: z.boolean().default(false) });
const proposeBody = z.object({
  import: z.union([z.number().int().positive(), z.string().min(1).max(40)]),
  settings: profileSettings.optional(),
  kind: importKind.optional(),
});
const correctBody = z.object({ values: z.record(z.string().max(200), z.string().max(4000)) });
const rejectsFormat = z.object({ format: z.enum(REJECTS_FORMATS).optional(), lang: z.enum(['es', 'en']).optional() });
const releaseBody = z.object({
  source: z.union([z.number().int().positive(), z.string().min(1).max(120)]).optional(),
  remember: z.boolean().default(true),
});
const stagedQuery = z.object({
  columns: z
    .string()
    .transform((names): readonly string[] => names.split(','))
    .default(STAGED_COLUMNS),
});
const rejectsQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(1000).default(100),
});

export default factories.createCoreController(UID, ({ strapi }) => ({
  /** Multipart: `file`, and `profile` or the mail's header fields. Answers 201 with the import, also for a duplicate. */
  async create(ctx: Context) {
    const upload = uploadOf(ctx);
    const body: Record<string, unknown> = ctx.request.body ?? {};
    const fields = readInput(createFields, body);
    const id = await receive({
      temporaryPath: upload.path,
      fileName: upload.fileName,
      profile: fields.profile,
      dryRun: fields.dryRun === 'true',
      mail: body.messageId === undefined ? undefined : readInput(mailFields, body),
      uploadedBy: userId(),
      now: new Date(),
    });
    const created = await strapi.db
      .query(UID)
      .findOne({ where: { id }, populate: ['source', 'profile', 'duplicateOf'] });
    ctx.status = 201;
    ctx.body = { data: await this.sanitizeOutput?.(created, ctx) };
  },

  /**
   * What a file would be read as: of an import (`{ import }`), or of a file sent as multipart `file`, which becomes a
   * held import. With `kind` as a file of that kind, with `settings` as those read it. Answers 202 with the work item when it takes longer than a request
   * should; GET /imports/:id/proposal asks again.
   */
  async proposeProfile(ctx: Context) {
    if (ctx.request.files?.file) {
      const { path, fileName } = uploadOf(ctx);
      const id = await receive({ temporaryPath: path, fileName, held: true, uploadedBy: userId(), now: new Date() });
      return answerLook(ctx, await lookAt(id));
    }
    const { import: of, ...asked } = readInput(proposeBody, ctx.request.body);
    return answerLook(ctx, await lookAt(await importNumber(String(of)), asked));
  },

  /** The proposal of an import, or with `work` what that look answered. */
  async proposal(ctx: Context) {
    const { work } = readInput(z.object({ work: z.coerce.number().int().positive().optional() }), ctx.query);
    const id = await numericId(ctx);
    return answerLook(ctx, work ? await lookAgain(id, work) : await lookAt(id));
  },

  /** Newest first unless the caller sorts. */
  async find(ctx: Context) {
    ctx.query = { sort: 'id:desc', ...ctx.query };
    return super.find(ctx);
  },

  /** By documentId or by number, as people quote it. */
  async findOne(ctx: Context) {
    if (/^\d+$/.test(ctx.params.id)) {
      const row = await strapi.db.query(UID).findOne({ where: { id: pathId(ctx) }, select: ['documentId'] });
      if (!row) throw notFound();
      ctx.params.id = row.documentId;
    }
    return super.findOne(ctx);
  },

  /** A page of rejects, and the columns a person may fill; with `format` all of them as a file to mend and send again. */
  async rejects(ctx: Context) {
    const importId = await numericId(ctx);
    const { format, lang = languageOf(ctx) } = readInput(rejectsFormat, ctx.query);
    if (format) {
      const table = await rejectsTable(importId, lang);
      ctx.set(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(rejectsFileName(importId, table.fileName, format))}`,
      );
      ctx.type = format;
      ctx.body = format === 'csv' ? asCsv(table) : asXlsx(table);
      return;
    }
    const { page, pageSize } = readInput(rejectsQuery, (ctx.query.pagination as object | undefined) ?? ctx.query);
    const { rows } = await systemPool().query(
      `select id, row_no as row, document, column_name as column, code, value, message, raw from rumbo.reject
        where import_id = $1 order by row_no, id limit $2 offset $3`,
      [importId, pageSize, (page - 1) * pageSize],
    );
    const counted = await systemPool().query<{ total: number }>(
      'select count(*)::int as total from rumbo.reject where import_id = $1',
      [importId],
    );
    const total = counted.rows[0]?.total ?? 0;
    ctx.body = {
      data: rows,
      meta: {
        columns: await mappedColumns(importId),
        pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
      },
    };
  },

  /** The bytes as they arrived. */
  async file(ctx: Context) {
    const { rows } = await systemPool().query<{ sha256: string; name: string; removed: Date | null }>(
      'select file_sha256 as sha256, file_name as name, file_removed_at as removed from public.imports where id = $1',
      [await numericId(ctx)],
    );
    if (!rows[0]) throw notFound();
    if (rows[0].removed)
      throw new AppError('NOT_FOUND', fileRemoved(rows[0].name, rows[0].removed), { reason: 'file-removed' });
    ctx.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(rows[0].name)}`);
    ctx.type = 'application/octet-stream';
    // The bytes as they are: a worker tells a file's kind by its first ones.
    ctx.compress = false;
    ctx.body = await readStoredFile(rows[0].sha256);
  },

  async rows(ctx: Context) {
    const importId = pathId(ctx);
    const work = await heldReading(importId, String(ctx.query.lease));
    const end = work.done
      ? work.end
      : await stage({
          importId,
          workId: work.id,
          lease: String(ctx.query.lease),
          rows: ctx.req,
          staged: ctx.is(STAGED_ROWS) === STAGED_ROWS ? readInput(stagedQuery, ctx.query).columns : undefined,
        });
    if (work.done) ctx.req.resume();
    ctx.body = { data: end };
  },

  /** What people mended in a file of rejects; see takeCorrections. A file that is none is refused, which ends its reading. */
  async corrections(ctx: Context) {
    const importId = pathId(ctx);
    const lease = String(ctx.query.lease);
    const work = await heldReading(importId, lease);
    if (work.done) ctx.req.resume();
    ctx.body = {
      data: work.done ? work.end : await takeCorrections({ importId, workId: work.id, lease, rows: ctx.req }),
    };
  },

  async refuse(ctx: Context) {
    const importId = pathId(ctx);
    const body = readInput(refusal, ctx.request.body);
    const work = await heldReading(importId, body.lease);
    if (!work.done) await refuse(importId, work.id, body);
    ctx.body = { data: { id: importId, state: body.state } };
  },

  /** Takes an import back; what a person touched since is kept and named. */
  async undo(ctx: Context) {
    ctx.body = { data: await undoImport(await numericId(ctx)) };
  },

  async redo(ctx: Context) {
    ctx.body = { data: await redoImport(await numericId(ctx)) };
  },

  /** Says how a held file is to be read, and reads it. */
  async assign(ctx: Context) {
    const importId = await numericId(ctx);
    const { profile, dryRun } = readInput(assignBody, ctx.request.body);
    ctx.body = { data: await assignProfile(importId, profile, { dryRun }) };
  },

  /** Lets in what came from an unknown sender. */
  async release(ctx: Context) {
    const body = readInput(releaseBody, ctx.request.body ?? {});
    ctx.body = {
      data: await releaseImport(await numericId(ctx), { source: body.source, remember: body.remember, by: actor() }),
    };
  },

  /** Takes nothing of its sender from now on. */
  async block(ctx: Context) {
    ctx.body = { data: await blockSender(await numericId(ctx), actor()) };
  },

  /** Applies what a dry run showed. */
  async apply(ctx: Context) {
    ctx.body = { data: await confirmDryRun(await numericId(ctx)) };
  },

  async cancel(ctx: Context) {
    ctx.body = { data: await cancelImport(await numericId(ctx)) };
  },

  /** Reads the stored file again, with its profile of today and the rows people mended; `dryRun` only shows the difference. */
  async readAgain(ctx: Context) {
    const importId = await numericId(ctx);
    ctx.body = { data: await readImportAgain(importId, readInput(readAgainBody, ctx.request.body ?? {})) };
  },

  /** Mends a rejected row by the file's headers; it applies when the import is read again. */
  async correct(ctx: Context) {
    const { values } = readInput(correctBody, ctx.request.body);
    ctx.body = {
      data: await correctRow(await numericId(ctx), Number(ctx.params.reject), values, userId() ?? null),
    };
  },
}));

/** Answers 200 with what was seen, 202 while it is not known yet. */
function answerLook(ctx: Context, answer: LookAnswer): void {
  ctx.status = answer.look ? 200 : 202;
  ctx.body = { data: { import: answer.importId, ...(answer.look ?? { work: answer.work }) } };
}

function userId(): number | undefined {
  const { kind, id } = actor();
  return kind === 'user' && id !== null ? id : undefined;
}

const numericId = (ctx: Context): Promise<number> => importNumber(String(ctx.params.id));

/** By documentId or by number. */
async function importNumber(id: string): Promise<number> {
  if (/^\d{1,9}$/.test(id)) return Number(id);
  const { rows } = await systemPool().query<{ id: number }>('select id from public.imports where document_id = $1', [
    id,
  ]);
  if (!rows[0]) throw notFound();
  return rows[0].id;
}
