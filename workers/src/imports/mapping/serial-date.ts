/** Where a workbook counts its days from: 1900 as Excel on Windows, 1904 as Excel on old Macs. */
export type DateSystem = 1900 | 1904;

const DAY_MS = 86_400_000;
const DAYS_TO_1904 = 1462;
/** Excel believes in 29 February 1900, day 60: the days before it are one off. */
const FALSE_LEAP_DAY = 60;
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** 31 December 9999, the last day of Excel. */
const LAST_SERIAL = 2_958_465;

/**
 * Day and time of an Excel serial, as they stand in the cell: no time zone moves them. Rounded to the millisecond,
 * as a double cannot hold more. `day` is '' for a mere time of the day, and for a number that is no date.
 */
export function serialToIso(serial: number, dateSystem: DateSystem): { day: string; time: string } {
  const count = dateSystem === 1904 ? serial + DAYS_TO_1904 : serial;
  if (!(count >= 0 && count < LAST_SERIAL + 1)) return { day: '', time: '' };
  const shifted = dateSystem === 1900 && count < FALSE_LEAP_DAY ? count + 1 : count;
  const iso = new Date(EPOCH_MS + Math.round(shifted * DAY_MS)).toISOString();
  return { day: dateSystem === 1900 && serial < 1 ? '' : iso.slice(0, 10), time: iso.slice(11, 19) };
}
