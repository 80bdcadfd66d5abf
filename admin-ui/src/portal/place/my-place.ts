import { useSyncExternalStore } from 'react';
import { onSignedOut } from '../../session';
import { locate, type Place, PlaceError, type PlaceFailure } from './locate';

/** The last place the person let the phone tell; it is asked for by a button, kept on the phone, and gone with the session. */
export interface MyPlace {
  place: Place | null;
  isLooking: boolean;
  failure: PlaceFailure | null;
}

const STORED = 'rumbo.place';

function readStored(): Place | null {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? 'null') as Place | null;
  } catch {
    return null;
  }
}

let current: MyPlace | null = null;
const watchers = new Set<() => void>();
const now = (): MyPlace => {
  current ??= { place: readStored(), isLooking: false, failure: null };
  return current;
};
function set(next: MyPlace): void {
  current = next;
  for (const watcher of watchers) watcher();
}
onSignedOut(() => forgetPlace());

/** Takes the place; null when the phone does not tell. A place that was known stays. */
export async function takePlace(): Promise<Place | null> {
  set({ ...now(), isLooking: true, failure: null });
  try {
    const place = await locate();
    localStorage.setItem(STORED, JSON.stringify(place));
    set({ place, isLooking: false, failure: null });
    return place;
  } catch (error) {
    set({ ...now(), isLooking: false, failure: error instanceof PlaceError ? error.reason : 'unknown' });
    return null;
  }
}

export function forgetPlace(): void {
  localStorage.removeItem(STORED);
  set({ place: null, isLooking: false, failure: null });
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};

export const useMyPlace = (): MyPlace => useSyncExternalStore(subscribe, now);
