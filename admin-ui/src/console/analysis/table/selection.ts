/** Rows that are chosen: some by id, or all that the filters let through. */
export interface Selection {
  ids: ReadonlySet<string>;
  isAll: boolean;
  /** The row pressed last: where a range begins. */
  last: string | null;
}

export const NOTHING: Selection = { ids: new Set(), isAll: false, last: null };

interface Press {
  /** Ids of the rows on screen, in order. */
  rows: readonly string[];
  id: string;
  /** Shift was held: everything from the row pressed last. */
  isRange: boolean;
}

/** A row pressed: in or out, with shift the whole stretch goes the way this row goes. From "all" nothing but the page stays. */
export function pressed(selection: Selection, { rows, id, isRange }: Press): Selection {
  const ids = new Set(selection.isAll ? rows : selection.ids);
  const isIn = !ids.has(id);
  const [from, to] = [rows.indexOf(selection.last ?? id), rows.indexOf(id)];
  const stretch = isRange && from >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  for (const one of stretch) {
    if (isIn) ids.add(one);
    else ids.delete(one);
  }
  return { ids, isAll: false, last: id };
}

/** The whole page in, or out when it was in. */
export function pressedPage(selection: Selection, rows: readonly string[]): Selection {
  const ids = new Set(selection.isAll ? rows : selection.ids);
  const isIn = rows.some((id) => !ids.has(id));
  for (const id of rows) {
    if (isIn) ids.add(id);
    else ids.delete(id);
  }
  return { ids, isAll: false, last: null };
}
