import type { AnalysisExport, TableColumn } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { openSnapshot, type Snapshot } from '../../../facts/snapshot';
import type { Sheet } from '../../../spreadsheet/sheet';
import { metaFor, readDataState } from '../../analysis/queries/data-state';
import { rowsSql, shownValue, type TableRecord } from '../../analysis/table/read-table';
import { type TableRows, tableRows } from '../../analysis/table/table-rows';
import { readTotals } from '../../analysis/table/totals';
import { WORDS } from '../words';
import { aboutView } from './about-view';
import { cellOf } from './cells';
import { fileNameOf } from './file-name';
import { namesOf } from './names';

/** A build that an import makes stale while it is read is built once more; often in a row is unlikely. */
const TRIES = 3;

interface Reading {
  rows: TableRows | null;
  snapshot: Snapshot;
}

/** Every row of a view, with the columns and in the order of the screen, as of one moment and as whoever asks. */
export async function analysisSheet(request: AnalysisExport, now: Date): Promise<Sheet> {
  const { view, lang, headings } = request;
  const words = WORDS[lang];
  const { rows, snapshot } = await openReading(view, now);
  try {
    const meta = metaFor(view.variable, await readDataState(snapshot), now, rows?.cutDay);
    const totals = rows ? await readTotals(view, rows, snapshot.query) : { total: 0, actual: null };
    const headingOf = (column: string): string =>
      headings[column] ?? rows?.column(column as TableColumn).label ?? column;
    const { family, owner } = await namesOf(view, snapshot.query);
    return {
      fileName: fileNameOf(
        words.fileNames.analysis,
        words.variables[view.variable],
        view.month,
        family,
        owner,
        words.fileNames.asOf,
        meta.dataAsOf,
      ),
      lang,
      header: view.columns.map(headingOf),
      about: await aboutView({
        request,
        meta,
        words,
        headingOf,
        family,
        owner,
        total: totals.total,
        figure: totals.actual,
        now,
        read: snapshot.query,
      }),
      total: totals.total,
      async *rows() {
        if (!rows) return;
        const columns = view.columns.map((name) => rows.column(name));
        for await (const some of snapshot.stream<TableRecord>(rowsSql(view, rows), rows.values)) {
          yield some.map((row) => columns.map((column, at) => cellOf(shownValue(column, row, at), column, words)));
        }
      },
      close: snapshot.close,
    };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

/** Builds what the view needs, and then a snapshot in which it stands. */
async function openReading(view: AnalysisExport['view'], now: Date): Promise<Reading> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const state = await readDataState();
    const rows = await tableRows(view, state, now);
    const snapshot = await openSnapshot();
    try {
      const [found] = rows ? await snapshot.query<{ stands: boolean }>(`select ${rows.stands} as stands`) : [];
      if (!rows || found?.stands) return { rows, snapshot };
    } catch (error) {
      await snapshot.close();
      throw error;
    }
    await snapshot.close();
  }
  throw new AppError('UNAVAILABLE', 'The numbers are being renewed by an import; try again in a moment');
}
