/**
 * The rejects of an import as a file that people mend and send again. It has the file's own columns, and after them
 * these: what is wrong, and a mark that ties the row to its import. They are not read as values.
 */
export const REJECTS_COLUMNS = ['Error', 'Columna', 'Valor', 'Fila', 'Rumbo'] as const;
/** The column whose cells say which row of which import a mended row belongs to: 12-345-0f3a…. */
export const MARK_COLUMN = 'Rumbo' satisfies (typeof REJECTS_COLUMNS)[number];
export const MARK = /^\d{1,9}-\d{1,9}-[0-9a-f]{16}$/;
