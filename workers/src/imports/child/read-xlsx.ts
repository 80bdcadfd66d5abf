import type { EndLine } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { damaged, openPackage } from '../formats/xlsx/open-package';
import { readSheet } from '../formats/xlsx/read-sheet';
import { openWorkbook } from '../formats/xlsx/workbook';
import type { Output, SourceFile } from './source-file';
import { Table } from './table';

/**
 * Reads one sheet of a workbook and writes canonical rows, as `readCsv` does. The file is kept whole, for a zip's
 * directory is at its end; the cells are streamed, so memory follows the texts that cells share and not the rows.
 * Throws UNREADABLE_FILE and PROFILE_MISMATCH.
 */
export async function readXlsx(
  bytes: Buffer,
  file: SourceFile,
  { writer, onReady, onProgress }: Output,
): Promise<Omit<EndLine, 'end'>> {
  const { fileName, settings } = file;
  try {
    const parts = await openPackage(bytes, fileName);
    const workbook = await openWorkbook(parts, { fileName, sheet: settings.format.sheet, onProgress });
    const table = new Table({
      ...file,
      fileName: `${fileName} (sheet '${workbook.sheetName}')`,
      writer,
      dateSystem: workbook.dateSystem,
    });
    let isReady = false;
    const handOn = async (): Promise<void> => {
      onProgress();
      if (!table.header) return;
      if (!isReady) {
        isReady = true;
        await onReady({
          format: 'xlsx',
          sheet: workbook.sheetName,
          headerLine: table.header.line,
          isMended: table.isMended,
          staged: table.staged,
        });
      }
      await writer.drain();
    };
    await readSheet(
      await parts.open(workbook.sheetPath),
      { workbook, decimal: settings.format.decimal },
      {
        onRow: (cells, line) => table.row(cells, line),
        onEmpty: (count) => table.skip(count),
        columns: () => table.columns,
        onChunk: handOn,
      },
    );
    table.end();
    await handOn();
    return table.counts;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damaged(fileName, error);
  }
}
