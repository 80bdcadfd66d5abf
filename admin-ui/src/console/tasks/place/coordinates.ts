import type { Place } from '@rumbo/config/visit-order';

/**
 * Two numbers in degrees, latitude first, as people paste them: "-0.1807, -78.4678" or, with decimal commas,
 * "-0,1807; -78,4678". Null for anything else, and for what is no place on earth.
 */
export function readCoordinates(text: string): Place | null {
  const parts = PAIR.exec(text.trim().replaceAll('−', '-'));
  if (!parts) return null;
  const [latitude, longitude] = [parts[1], parts[2]].map((part) => Number(part?.replace(',', '.')));
  if (latitude === undefined || longitude === undefined) return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

const NUMBER = String.raw`(-?\d{1,3}(?:[.,]\d+)?)`;
const PAIR = new RegExp(`^${NUMBER}(?:\\s*;\\s*|\\s*,\\s+|(?<=\\.\\d+)\\s*,\\s*|\\s+)${NUMBER}$`);

/** The way every map writes it. */
export const writeCoordinates = ({ latitude, longitude }: Place): string => `${latitude}, ${longitude}`;

/** Of a record or a form, where numbers may be text; null unless both are there. */
export function placeOf(latitude: unknown, longitude: unknown): Place | null {
  const isThere = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
  if (!isThere(latitude) || !isThere(longitude)) return null;
  const place = { latitude: Number(latitude), longitude: Number(longitude) };
  return Number.isFinite(place.latitude) && Number.isFinite(place.longitude) ? place : null;
}
