/** Spreadsheets see by it that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One line of a file; leading zeros and spaces are part of a code, line breaks and quotes would break the row. */
export const csvLine = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
