import type { AnalysisExport, GroupFigures, GroupsQuery } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import type { Cell, Sheet } from '../../../spreadsheet/sheet';
import { readGroups } from '../../analysis/groups/read-groups';
import { WORDS } from '../words';
import { aboutView } from './about-view';
import { amount, text } from './cells';
import { fileNameOf } from './file-name';
import { namesOf } from './names';

/** The groups of a view as the screen shows them, each with its own figure, and all of it in a last row. */
export async function groupsSheet(request: AnalysisExport & { by: GroupsQuery['by'] }, now: Date): Promise<Sheet> {
  const { view, by, groupSort, lang, headings } = request;
  const words = WORDS[lang];
  const { data, meta } = await readGroups({ ...view, by, groupSort }, now);
  const headingOf = (column: string): string => headings[column] ?? column;
  const { family, owner } = await namesOf(view, scopedQuery);
  const kind = meta.unit === 'money' ? 'money' : 'number';
  const figures = (name: string, { clients, actual, previous, target, attainment }: GroupFigures): Cell[] => [
    text(name),
    amount('number', clients),
    amount(kind, actual),
    amount(kind, previous),
    amount(kind, target),
    amount('percent', attainment === null ? null : Math.round(attainment * 1e6) / 1e4),
  ];
  const { group, none, all, ...columns } = words.groups;
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
    header: [headings[by] ?? group, ...Object.values(columns)],
    about: await aboutView({
      request,
      meta,
      words,
      headingOf,
      family,
      owner,
      total: data.length,
      figure: meta.totals.actual,
      now,
      read: scopedQuery,
    }),
    total: data.length,
    async *rows() {
      yield [...data.map((row) => figures(row.group?.label ?? none, row)), figures(all, meta.totals)];
    },
    close: async () => undefined,
  };
}
