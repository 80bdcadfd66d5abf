import type { Place } from '@rumbo/config/visit-order';

/** The place on a map of the world; null where there is none. */
export const mapHref = (place: Place | null): string | null =>
  place &&
  `https://www.openstreetmap.org/?mlat=${place.latitude}&mlon=${place.longitude}#map=17/${place.latitude}/${place.longitude}`;
