import { z } from 'zod';
import { salesFilters, salesSort } from './sales';
import { groupBy, groupSort, tableView } from './table';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** More rows than this are written as a piece of work, with progress; fewer are the answer itself. */
export const MAX_ANSWERED_ROWS = 20_000;
/** How long a file that was written so can be fetched. */
export const EXPORT_KEPT_HOURS = 24;

/** How a table leaves. `headings`: what the caller calls columns, printed in place of the product's own words. */
const output = {
  format: z.enum(EXPORT_FORMATS),
  lang: z.enum(['es', 'en']).default('es'),
  headings: z.record(z.string().max(80), z.string().max(120)).default({}),
};

/** Body of `POST /api/analysis/export`: every row of a view, not a page; with `by`, its groups. */
export const analysisExport = z.object({
  view: tableView,
  by: groupBy.optional(),
  groupSort: groupSort.prefault({}),
  ...output,
});
export type AnalysisExport = z.infer<typeof analysisExport>;

/** Body of `POST /api/sales/export`: every line that the filters leave. */
export const salesExport = z.object({
  view: z.strictObject({ filters: salesFilters, sort: salesSort }),
  ...output,
});
export type SalesExport = z.infer<typeof salesExport>;

/** What a piece of work is asked to write. */
export const exportRequest = z.discriminatedUnion('of', [
  analysisExport.extend({ of: z.literal('analysis') }),
  salesExport.extend({ of: z.literal('sales') }),
]);
export type ExportRequest = z.infer<typeof exportRequest>;

/** A file that is being written: the 202 of an export, and `GET /api/exports/:id`, to the person who asked. */
export interface ExportJob {
  id: number;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  fileName: string;
  rowsDone: number;
  rowsTotal: number;
  /** Of a failed one: what happened. */
  message: string | null;
  /** `GET /api/exports/:id/file` answers until then. */
  expiresAt: string;
}
