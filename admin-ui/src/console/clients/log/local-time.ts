const two = (part: number): string => String(part).padStart(2, '0');

/** A moment as a datetime-local field has it, in the user's own zone: "2026-11-21T15:04". */
export const toLocalTime = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${two(moment.getHours())}:${two(moment.getMinutes())}`;

/** The field's value as an ISO moment; undefined for what is no time, or none. */
export function fromLocalTime(value: string): string | undefined {
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
