import { type RecurrenceParts, readRule } from './rule';

export type Language = 'es' | 'en';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WORKDAYS = 'MO,TU,WE,TH,FR';

const DAY_NAMES: Record<Language, readonly string[]> = {
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const MONTH_NAMES: Record<Language, readonly string[]> = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const ORDINALS: Record<Language, Record<string, string>> = {
  es: {
    '1': 'primer',
    '2': 'segundo',
    '3': 'tercer',
    '4': 'cuarto',
    '5': 'quinto',
    '-1': 'último',
    '-2': 'penúltimo',
    '-3': 'antepenúltimo',
  },
  en: {
    '1': 'first',
    '2': 'second',
    '3': 'third',
    '4': 'fourth',
    '5': 'fifth',
    '-1': 'last',
    '-2': 'second to last',
    '-3': 'third to last',
  },
};
/** One, and many with their number. */
const EVERY: Record<Language, Record<RecurrenceParts['FREQ'], readonly [string, string]>> = {
  es: {
    DAILY: ['cada día', 'cada % días'],
    WEEKLY: ['cada semana', 'cada % semanas'],
    MONTHLY: ['cada mes', 'cada % meses'],
    YEARLY: ['cada año', 'cada % años'],
  },
  en: {
    DAILY: ['every day', 'every % days'],
    WEEKLY: ['every week', 'every % weeks'],
    MONTHLY: ['every month', 'every % months'],
    YEARLY: ['every year', 'every % years'],
  },
};

/** A rule as people say it: "cada lunes", "cada 2 semanas, los martes y jueves, 10 veces". Throws INVALID as readRule does. */
export function ruleInWords(rule: string, language: Language): string {
  const parts = readRule(rule);
  return [everyInWords(parts, language), ...whenInWords(parts, language), ...endInWords(parts, language)].join(', ');
}

function everyInWords({ FREQ, INTERVAL = '1', BYDAY }: RecurrenceParts, language: Language): string {
  const days = BYDAY?.split(',') ?? [];
  if (INTERVAL === '1' && (FREQ === 'WEEKLY' || FREQ === 'DAILY') && BYDAY) {
    if (BYDAY === WORKDAYS) return language === 'es' ? 'cada día laborable' : 'every weekday';
    const names = listed(
      days.map((day) => dayName(day, language)),
      language,
    );
    return language === 'es' ? `cada ${names}` : `every ${names}`;
  }
  const [one, many] = EVERY[language][FREQ];
  return INTERVAL === '1' ? one : many.replace('%', INTERVAL);
}

function whenInWords(parts: RecurrenceParts, language: Language): string[] {
  const { FREQ, INTERVAL = '1', BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS } = parts;
  const es = language === 'es';
  const words: string[] = [];
  if (BYDAY && !(INTERVAL === '1' && (FREQ === 'WEEKLY' || FREQ === 'DAILY'))) {
    const days = BYDAY.split(',').map((day) => ordinalDay(BYSETPOS ? `${BYSETPOS}${day}` : day, language));
    // "El primer lunes o martes": with a position, the list is what it is counted in.
    words.push(
      `${es ? (isPlain(BYDAY) && !BYSETPOS ? 'los ' : 'el ') : isPlain(BYDAY) && !BYSETPOS ? 'on ' : 'on the '}${listed(days, language)}`,
    );
  }
  if (BYMONTHDAY) {
    const days = BYMONTHDAY.split(',');
    const last = days.filter((day) => day.startsWith('-'));
    const named = days.filter((day) => !day.startsWith('-'));
    const said = [
      ...(named.length > 0
        ? [
            `${es ? 'el ' : 'on the '}${listed(
              named.map((day) => (es ? day : nth(day))),
              language,
            )}`,
          ]
        : []),
      ...last.map((day) => fromTheEnd(Number(day), language)),
    ];
    words.push(listed(said, language));
  }
  if (BYMONTH) {
    const months = BYMONTH.split(',').map((month) => MONTH_NAMES[language][Number(month) - 1] ?? '');
    words.push(`${es ? 'en' : 'in'} ${listed(months, language)}`);
  }
  return words;
}

function endInWords({ COUNT, UNTIL }: RecurrenceParts, language: Language): string[] {
  const es = language === 'es';
  if (COUNT) return [es ? (COUNT === '1' ? 'una vez' : `${COUNT} veces`) : COUNT === '1' ? 'once' : `${COUNT} times`];
  if (!UNTIL) return [];
  const day = `${UNTIL.slice(0, 4)}-${UNTIL.slice(4, 6)}-${UNTIL.slice(6, 8)}`;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  return [`${es ? 'hasta el' : 'until'} ${date}`];
}

const isPlain = (days: string): boolean => !/\d/.test(days);

const dayName = (day: string, language: Language): string => DAY_NAMES[language][DAYS.indexOf(day.slice(-2))] ?? day;

function ordinalDay(day: string, language: Language): string {
  const place = day.slice(0, -2).replace('+', '');
  const name = dayName(day, language);
  return place ? `${ORDINALS[language][place] ?? place} ${name}` : name;
}

function fromTheEnd(day: number, language: Language): string {
  const ordinal = ORDINALS[language][day];
  if (language === 'es') return ordinal ? `el ${ordinal} día` : `${-day - 1} días antes del último`;
  return ordinal ? `on the ${ordinal} day` : `${-day - 1} days before the last`;
}

function nth(day: string): string {
  const rest = Number(day) % 100;
  const ending = rest > 10 && rest < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][rest % 10] ?? 'th');
  return `${day}${ending}`;
}

const listed = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
