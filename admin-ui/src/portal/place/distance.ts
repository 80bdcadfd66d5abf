import type { Place as Point } from '@rumbo/config/visit-order';

/** Metres as people say them: nobody knows where they stand to the metre. To 10 m below a kilometre, to 100 m below ten, then to the kilometre. */
export function roundedMeters(meters: number): number {
  const step = meters < 995 ? 10 : meters < 9_950 ? 100 : 1_000;
  return Math.round(meters / step) * step;
}

/** Where something is; coordinates come as numbers or decimal text. */
interface Placed {
  latitude: number | string | null;
  longitude: number | string | null;
}

/** Null where either coordinate is missing. */
export const pointOf = (place: Placed | null | undefined): Point | null =>
  place == null || place.latitude == null || place.longitude == null
    ? null
    : { latitude: Number(place.latitude), longitude: Number(place.longitude) };
