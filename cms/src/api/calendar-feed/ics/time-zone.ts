const DAY_MS = 86_400_000;
/** No zone changes its clocks forth and back within a week. */
const STEP_MS = 7 * DAY_MS;
const MINUTE_MS = 60_000;

interface Change {
  at: number;
  before: number;
  after: number;
}

/**
 * VTIMEZONE of an IANA zone as it is from `from` to `to`: each change of its clocks in between is written out, so that a
 * program needs to know neither the zone nor its rules.
 */
export function timeZoneLines(timeZone: string, from: Date, to: Date): string[] {
  const offsetAt = offsetsOf(timeZone);
  const first = offsetAt(from.getTime());
  const changes = changesOf(offsetAt, from.getTime(), to.getTime());
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance({ at: from.getTime(), before: first, after: first }),
    ...changes.flatMap(observance),
    'END:VTIMEZONE',
  ];
}

function observance({ at, before, after }: Change): string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  // The moment of a change is told by the clock that ran until then.
  const local = new Date(at + before * MINUTE_MS).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${local}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ];
}

function changesOf(offsetAt: (at: number) => number, from: number, to: number): Change[] {
  const changes: Change[] = [];
  for (let at = from; at < to; at += STEP_MS) {
    const [before, after] = [offsetAt(at), offsetAt(at + STEP_MS)];
    if (before === after) continue;
    let [low, high] = [at, at + STEP_MS];
    while (high - low > MINUTE_MS) {
      const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, after });
  }
  return changes;
}

/** Minutes east of universal time, by moment. */
function offsetsOf(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

const offsetText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;
const two = (number: number): string => String(number).padStart(2, '0');
