import type { Place as Point } from '@rumbo/config/visit-order';

/** Where the phone says it is. */
export interface Place extends Point {
  /** Metres around the point in which the phone may be. */
  accuracy: number;
  /** ISO instant it was taken. */
  at: string;
}

/** `denied`: the person or the browser said no; `unknown`: no signal, or a browser without a place. */
export type PlaceFailure = 'denied' | 'unknown';

export class PlaceError extends Error {
  constructor(readonly reason: PlaceFailure) {
    super(reason);
    this.name = 'PlaceError';
  }
}

const PATIENCE_MS = 12_000;
const DENIED = 1;

/** Asks the phone where it is; the browser asks the person the first time. Throws a PlaceError. */
export function locate(): Promise<Place> {
  return new Promise((resolve, reject) => {
    // Missing on plain http, where a first trial on a phone may run.
    if (!('geolocation' in navigator)) return reject(new PlaceError('unknown'));
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy }, timestamp }) =>
        resolve({ latitude, longitude, accuracy: Math.round(accuracy), at: new Date(timestamp).toISOString() }),
      ({ code }) => reject(new PlaceError(code === DENIED ? 'denied' : 'unknown')),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 15_000 },
    );
  });
}
