import type { AnalysisExport, GroupsQuery } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import type { Cell, Sheet } from '../../../spreadsheet/sheet';
import { readGroups } from '../../analysis/table/read-groups';
import { WORDS } from '../words';
import { aboutView } from './about-view';
import { amount, text } from './cells';
import { fileNameOf } from './file-name';
import { namesOf } from './names';

/** The groups of a view, each with its own figure, as the screen shows them. */
export async function groupsSheet(request: AnalysisExport & { by: GroupsQuery['by'] }, now: Date): Promise<Sheet> {
  const { view, by, lang, headings } = request;
  const words = WORDS[lang];
  const { data, meta } = await readGroups({ ...view, by }, now);
  const headingOf = (column: string): string => headings[column] ?? column;
  const { family, owner } = await namesOf(view, scopedQuery);
  const kind = meta.unit === 'money' ? 'money' : 'number';
  return {
    fileName: fileNameOf(
      words.fileNames.analysis,
      words.variables[view.variable],
      view.month,
      headingOf(by),
      words.fileNames.asOf,
      meta.dataAsOf,
    ),
    lang,
    header: [headingOf(by), words.groups.clients, words.groups.actual, words.groups.previous],
    about: await aboutView({
      request,
      meta,
      words,
      headingOf,
      family,
      owner,
      total: data.length,
      figure: null,
      now,
      read: scopedQuery,
    }),
    total: data.length,
    async *rows() {
      yield data.map(({ group, clients, actual, previous }): Cell[] => [
        text(group?.label ?? words.groups.none),
        amount('number', clients),
        amount(kind, actual),
        amount(kind, previous),
      ]);
    },
    close: async () => undefined,
  };
}
