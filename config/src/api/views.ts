import { z } from 'zod';
import { reference } from './reference';
import { groupBy, groupSort, tableView } from './table';

/** Whom a saved view is shared with besides its owner: nobody, everybody of a role, or everybody. */
export const VIEW_SHARES = ['private', 'admin', 'supervisor', 'sales', 'everyone'] as const;
export type ViewShare = (typeof VIEW_SHARES)[number];

/**
 * The table as a saved view keeps it. The month stays relative unless it is a fixed one, so that a view made in March
 * is of use in April: `last-data` is the month of the last document day, `running` the month of today. `by`: the clients as groups.
 */
export const savedTable = tableView.extend({
  month: z.union([z.enum(['last-data', 'running']), tableView.shape.month]),
  by: groupBy.optional(),
  groupSort: groupSort.optional(),
});
export type SavedTable = z.infer<typeof savedTable>;

/** Body of `PUT /api/saved-views/default`: the view that the caller's analysis opens with; null: the usual one. */
export const defaultViewInput = z.object({ view: reference.nullable() });
