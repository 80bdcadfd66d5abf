import { AppError } from '../errors';
import { distanceM, type Place } from './distance';

/** A day of visits; beyond it a straight-line order says little, and the search grows with the cube. */
export const MOST_STOPS = 30;

export interface Visits<S extends Place> {
  /** At most MOST_STOPS. */
  stops: readonly S[];
  /** Where the day begins; without it, at whichever stop makes the way shortest. */
  start?: Place;
  /** Where it must end (home, the depot); without it, at the last stop. */
  end?: Place;
}

export interface VisitOrder<S> {
  stops: S[];
  /** Metres of the whole way as the crow flies, from the start and to the end where they are given. */
  distanceM: number;
}

/**
 * A short way through all stops: to the nearest next one, then every detour that a turned-round stretch mends (2-opt).
 * Equal questions get equal answers; no stops give an empty way of 0 m. Throws INVALID beyond MOST_STOPS.
 */
export function orderVisits<S extends Place>({ stops, start, end }: Visits<S>): VisitOrder<S> {
  if (stops.length > MOST_STOPS)
    throw new AppError('INVALID', `${stops.length} visits are too many to order; choose at most ${MOST_STOPS}`);
  const firsts: readonly (S | undefined)[] = start || stops.length === 0 ? [undefined] : stops;
  return firsts
    .map((first) => mend(nearestFirst({ stops, start, first }), start, end))
    .map((ordered) => ({ stops: ordered, distanceM: wayM(ordered, start, end) }))
    .reduce((best, next) => (next.distanceM < best.distanceM ? next : best));
}

/** Always on to the nearest stop that is left; of equally near ones to the one that was named first. */
export function nearestFirst<S extends Place>({
  stops,
  start,
  first,
}: {
  stops: readonly S[];
  start?: Place | undefined;
  first?: S | undefined;
}): S[] {
  const left = stops.filter((stop) => stop !== first);
  const ordered = first ? [first] : [];
  for (let here: Place | undefined = first ?? start; left.length > 0; here = ordered.at(-1)) {
    const from = here;
    const next = from
      ? left.reduce((best, stop) => (distanceM(from, stop) < distanceM(from, best) ? stop : best))
      : left[0];
    ordered.push(...left.splice(left.indexOf(next as S), 1));
  }
  return ordered;
}

/** Metres along the stops in their order. */
export const wayM = (stops: readonly Place[], start?: Place, end?: Place): number => {
  const places = [...(start ? [start] : []), ...stops, ...(end ? [end] : [])];
  return places.slice(1).reduce((sum, place, at) => sum + distanceM(places[at] as Place, place), 0);
};

/** A millimetre: below it rounding could turn a stretch round for ever. */
const GAIN_M = 0.001;

/** Turns stretches round while that makes the way shorter; start and end stay where they are. */
function mend<S extends Place>(stops: readonly S[], start?: Place, end?: Place): S[] {
  const way = [...stops];
  const step = (from: Place | undefined, to: Place | undefined): number => (from && to ? distanceM(from, to) : 0);
  for (let isShorter = true; isShorter; ) {
    isShorter = false;
    for (let i = 0; i < way.length - 1; i += 1)
      for (let j = i + 1; j < way.length; j += 1) {
        const [before, first, last, after] = [way[i - 1] ?? start, way[i], way[j], way[j + 1] ?? end];
        const gain = step(before, first) + step(last, after) - step(before, last) - step(first, after);
        if (gain <= GAIN_M) continue;
        way.splice(i, j - i + 1, ...way.slice(i, j + 1).reverse());
        isShorter = true;
      }
  }
  return way;
}
