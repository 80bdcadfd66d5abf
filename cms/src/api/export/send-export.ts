import { type ExportRequest, MAX_ANSWERED_ROWS } from '@rumbo/config/api';
import type { Context } from 'koa';
import { currentScope } from '../../access/context';
import { asCsv } from '../../spreadsheet/as-csv';
import { asXlsx } from '../../spreadsheet/as-xlsx';
import { startExport } from './jobs/start-export';
import { openSheet } from './sheets';

/**
 * Answers a table as a file, row by row as it is read. With more rows than an answer takes, and a person to fetch it
 * later, it is written as a piece of work instead: 202 with what GET /exports/:id tells of it.
 */
export async function sendExport(ctx: Context, request: ExportRequest): Promise<void> {
  const now = new Date();
  const sheet = await openSheet(request, now);
  const { userId } = currentScope();
  const fileName = `${sheet.fileName}.${request.format}`;
  if (userId !== null && sheet.total > MAX_ANSWERED_ROWS) {
    await sheet.close();
    ctx.status = 202;
    ctx.body = { data: await startExport({ userId, request, fileName, rows: sheet.total, now }) };
    return;
  }
  ctx.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  ctx.type = request.format;
  ctx.body = request.format === 'csv' ? asCsv(sheet) : asXlsx(sheet);
}
