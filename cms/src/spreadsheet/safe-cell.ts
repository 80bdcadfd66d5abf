/** What makes a spreadsheet run a cell instead of showing it, also behind spaces. */
const STARTS_FORMULA = /^\s*[=+\-@]|^[\t\r]/;
/** "-1.234,56", "+5 %": true numbers stay numbers. */
const NUMBER = /^\s*[+-]\s?\d[\d.,'\u00a0 ]*\s?%?\s*$/;

/** The text as a spreadsheet may show it: what would run is led by an apostrophe. */
export const safeCell = (text: string): string => (STARTS_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** The way back for a cell somebody has rewritten: the apostrophe we led it with is no part of it. */
export const restoreCell = (text: string): string =>
  text.startsWith("'") && safeCell(text.slice(1)) !== text.slice(1) ? text.slice(1) : text;
