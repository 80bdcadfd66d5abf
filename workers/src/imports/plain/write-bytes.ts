const ZERO = 48;
const MINUS = 45;
const DECIMALS = 6;
/** More decimals and more digits are for who rounds and refuses. */
const MAX_WHOLE_DIGITS = 12;

/** Where bytes are written to: `length` of `bytes` are taken. */
export interface Room {
  bytes: Buffer;
  length: number;
}

/** Writes what `from` holds from `start` to `end`; false, whatever it left, for what is not plain. */
export type WriteCell = (from: Uint8Array, start: number, end: number, room: Room) => boolean;

/** A loop: cells are too short for a call that leaves the engine. */
export function copyBytes(from: Uint8Array, room: Room): void {
  const { bytes } = room;
  let to = room.length;
  for (let at = 0; at < from.length; at += 1, to += 1) bytes[to] = from[at] as number;
  room.length = to;
}

/** What stands for itself in ASCII and in text of COPY: no control, no backslash. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x20 && byte <= 0x7e && byte !== 0x5c ? 1 : 0));

export const writeText: WriteCell = (from, start, end, room) => {
  const { bytes } = room;
  let to = room.length;
  for (let at = start; at < end; at += 1, to += 1) {
    const byte = from[at] as number;
    if (PLAIN[byte] === 0) return false;
    bytes[to] = byte;
  }
  room.length = to;
  return true;
};

export function writeInteger(value: number, room: Room): void {
  const { bytes } = room;
  let end = room.length + 1;
  for (let rest = value; rest >= 10; rest = (rest / 10) | 0) end += 1;
  let rest = value;
  for (let to = end - 1; to >= room.length; to -= 1) {
    bytes[to] = ZERO + (rest % 10);
    rest = (rest / 10) | 0;
  }
  room.length = end;
}

/**
 * "-1.234,5" → "-1234500000": digits are moved and nothing is calculated. The marks are bytes; without one of thousands
 * there are no groups.
 */
export function compileMicros(decimal: number, thousands: number | undefined): WriteCell {
  return (from, start, end, room) => {
    const { bytes } = room;
    let at = start;
    let to = room.length;
    if (from[at] === MINUS) {
      bytes[to] = MINUS;
      to += 1;
      at += 1;
    }
    const first = to;
    /** Digits since the last mark of thousands. */
    let group = 0;
    let isGrouped = false;
    for (; at < end; at += 1) {
      const byte = from[at] as number;
      if (isDigit(byte)) {
        bytes[to] = byte;
        to += 1;
        group += 1;
      } else if (byte === thousands && (isGrouped ? group === 3 : group > 0 && group <= 3 && bytes[first] !== ZERO)) {
        isGrouped = true;
        group = 0;
      } else break;
    }
    const whole = to - first;
    if (whole === 0 || whole > MAX_WHOLE_DIGITS || (isGrouped && group !== 3)) return false;
    const point = to;
    if (at < end) {
      if (from[at] !== decimal) return false;
      for (at += 1; at < end && isDigit(from[at] as number); at += 1, to += 1) bytes[to] = from[at] as number;
      if (at < end || to === point || to - point > DECIMALS) return false;
    }
    for (; to - point < DECIMALS; to += 1) bytes[to] = ZERO;
    room.length = to;
    return true;
  };
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= ZERO + 9;
