/** Numbers and dates in the user's locale. Pure: the locale is an argument; screens take these from `useFormat`. */
export type Unit = 'money' | 'clients' | 'units' | 'orders';

export interface FormatSettings {
  /** BCP 47, with the region: es-EC, es-CL, es-AR, en-US. */
  locale: string;
  /** ISO 4217 of money that names none. */
  currency: string;
}

type Amount = string | number | null | undefined;

const NONE = '–';

/** Intl takes decimal strings exactly; TypeScript only knows literals. */
const exact = (value: string | number): number => value as number;

/** Made once for equal options: making one takes a hundred times as long as using it. */
function made<Format, Options>(make: new (locale: string, options: Options) => Format) {
  const cache = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = locale + JSON.stringify(options);
    const known = cache.get(key) ?? new make(locale, options);
    cache.set(key, known);
    return known;
  };
}
const numberFormat = made<Intl.NumberFormat, Intl.NumberFormatOptions>(Intl.NumberFormat);
const dateFormat = made<Intl.DateTimeFormat, Intl.DateTimeFormatOptions>(Intl.DateTimeFormat);

export function formats({ locale, currency }: FormatSettings) {
  const number = (value: Amount, options: Intl.NumberFormatOptions = {}): string =>
    value === null || value === undefined || value === ''
      ? NONE
      : numberFormat(locale, {
          useGrouping: 'always',
          maximumFractionDigits: 2,
          ...options,
        } as Intl.NumberFormatOptions).format(exact(value));

  const money = (value: Amount, options: Intl.NumberFormatOptions & { code?: string } = {}): string => {
    const { code, signDisplay, ...rest } = options;
    // The sign stands before the currency in every locale: some would write "$-5".
    const text = String(value ?? '');
    const isNegative = text.startsWith('-');
    const sign = isNegative ? '−' : signDisplay === 'exceptZero' && Number(text) > 0 ? '+' : '';
    return (
      sign +
      number(isNegative ? text.slice(1) : value, {
        style: 'currency',
        currency: code || currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: rest.maximumFractionDigits ?? 2,
        ...rest,
      })
    );
  };

  /** "$ 1,2 M": for axes, marks and tiles, where place is short. */
  const compact = (value: Amount, unit: Unit = 'units'): string =>
    number(value, {
      notation: 'compact',
      maximumFractionDigits: 1,
      ...(unit === 'money'
        ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: 0 }
        : {}),
      // Spanish of America has "1,2 K" beside "12 k" in the browsers' tables.
    }).replace('K', locale.startsWith('es') ? 'k' : 'K');

  return {
    locale,
    currency,
    number,
    money,
    compact,
    /** A variable's value with its unit's decimals; counts have none. */
    amount: (value: Amount, unit: Unit): string =>
      unit === 'money'
        ? money(value, { maximumFractionDigits: 0 })
        : number(value, { maximumFractionDigits: unit === 'units' ? 2 : 0 }),
    /** `ratio` 0.124 → "12,4%", with its sign when asked. */
    percent: (ratio: number | null | undefined, signed = false): string =>
      number(ratio, { style: 'percent', maximumFractionDigits: 1, ...(signed ? { signDisplay: 'exceptZero' } : {}) }),
    /** A change in percents: "26.54" → "+26,5%". */
    change: (percents: string | number): string =>
      `${number(percents, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })}%`,
    /** yyyy-MM-dd is a local day and is never shifted by a time zone. */
    day: (value: string | null | undefined): string =>
      value
        ? dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(dayOf(value))
        : NONE,
    /** "2026-03" → "marzo de 2026"; short: "mar 26". */
    month: (value: string, style: 'long' | 'short' = 'long'): string =>
      dateFormat(locale, {
        month: style,
        year: style === 'long' ? 'numeric' : '2-digit',
        timeZone: 'UTC',
      }).format(dayOf(`${value}-01`)),
    /** A moment, in the user's own zone. */
    moment: (value: string | null | undefined): string =>
      value ? dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value)) : NONE,
    /** "hace 5 minutos"; `now` in ms. */
    ago: (value: string | null | undefined, now: number): string =>
      value ? ago(new Date(value).getTime() - now, locale) : NONE,
  };
}

export type Formats = ReturnType<typeof formats>;

const dayOf = (value: string): Date => new Date(`${value.slice(0, 10)}T00:00:00Z`);

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function ago(deltaMs: number, locale: string): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, ms] of STEPS) if (Math.abs(deltaMs) >= ms) return relative.format(Math.round(deltaMs / ms), unit);
  return relative.format(0, 'minute');
}

/** The region comes from the browser when it speaks the chosen language; es-EC and en-US otherwise. */
export function regionalLocale(language: string, browserLanguages: readonly string[]): string {
  const own = browserLanguages.find((tag) => tag.toLowerCase().startsWith(`${language}-`));
  return own ?? (language === 'en' ? 'en-US' : 'es-EC');
}
