import { AppError } from '../errors';

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
/** What a rule of days may say; anything else of RFC 5545 speaks of hours. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYDAY: /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTHDAY: /^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01]))*$/,
  BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$/,
  BYSETPOS: /^-?[1-5](,-?[1-5])*$/,
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
};

export type RecurrenceParts = Partial<Record<string, string>> & { FREQ: (typeof FREQUENCIES)[number] };

/**
 * The parts of a recurrence rule as RFC 5545 writes it ("FREQ=WEEKLY;BYDAY=MO"), with or without the leading "RRULE:".
 * Days are local days: a rule has no hours. Throws INVALID, naming the part, for what is no such rule.
 */
export function readRule(text: string): RecurrenceParts {
  const parts: Partial<Record<string, string>> = {};
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .filter(Boolean)) {
    const [name = '', value = ''] = part.split('=');
    if (!PARTS[name]?.test(value) || name in parts) throw refuse(part);
    parts[name] = value;
  }
  const { FREQ, COUNT, UNTIL } = parts;
  if (!FREQ) throw refuse(text || 'FREQ');
  if (COUNT && UNTIL) throw refuse('COUNT and UNTIL together');
  if (FREQ !== 'MONTHLY' && FREQ !== 'YEARLY' && /\d/.test(parts.BYDAY ?? '')) throw refuse(`BYDAY=${parts.BYDAY}`);
  return parts as RecurrenceParts;
}

/** The rule in one spelling, so that equal rules are equal text. */
export const normaliseRule = (text: string): string => {
  const parts = readRule(text);
  return Object.keys(PARTS)
    .filter((name) => parts[name] !== undefined && !(name === 'INTERVAL' && parts[name] === '1'))
    .map((name) => `${name}=${parts[name]}`)
    .join(';');
};

const refuse = (part: string): AppError =>
  new AppError('INVALID', `"${part}" is no rule of days; write it like FREQ=WEEKLY;BYDAY=MO`, { field: 'recurrence' });
