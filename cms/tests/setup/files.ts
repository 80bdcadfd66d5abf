import { Workbook } from 'exceljs';
import request from 'supertest';
import type { Client } from './api';
import type { TestCms } from './boot-cms';

/** The bytes of an answer, whatever its kind. */
export async function bytesOf(
  cms: TestCms,
  by: Client,
  path: string,
  body?: object,
): Promise<{ status: number; bytes: Buffer; name: string }> {
  const test = body ? request(cms.url).post(`/api${path}`).send(body) : request(cms.url).get(`/api${path}`);
  const answer = await test
    .set('authorization', `Bearer ${by.token}`)
    .buffer()
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
    });
  const stated = /filename\*=UTF-8''(.*)$/.exec(answer.headers['content-disposition'] ?? '')?.[1] ?? '';
  return { status: answer.status, bytes: answer.body, name: decodeURIComponent(stated) };
}

/** The cells of each sheet: as spreadsheets hold them, and how they are shown. */
export async function sheetsOf(bytes: Buffer): Promise<{ values: unknown[][]; formats: (string | undefined)[][] }[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook.worksheets.map((sheet) => {
    const rows = sheet.getRows(1, sheet.rowCount) ?? [];
    const width = rows[0]?.cellCount ?? 0;
    const cells = rows.map((row) => Array.from({ length: width }, (_, at) => row.getCell(at + 1)));
    return {
      values: cells.map((row) => row.map(({ value }) => value)),
      formats: cells.map((row) => row.map(({ numFmt }) => numFmt)),
    };
  });
}

/** The cells of a CSV file with commas. */
export function csvCells(bytes: Buffer): string[][] {
  const text = bytes.toString('utf8');
  if (!text.startsWith('\ufeff')) throw new Error('a byte-order mark is missing');
  return text
    .slice(1)
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter((line) => line !== '')
    .map((line) =>
      line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')),
    );
}
