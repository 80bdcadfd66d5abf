import type { MapMeta } from '@rumbo/config/api';
import type { Place } from '@rumbo/config/visit-order';
import type { Marker } from 'leaflet';
import { type BaseWords, baseMap, fitTo } from './base-map';
import { pin } from './pin';

export interface PlaceMap {
  /** Puts the pin elsewhere, or takes it away. */
  move(place: Place | null): void;
  remove(): void;
}

interface Options {
  meta: MapMeta;
  words: BaseWords & { pin: string };
  place: Place | null;
  onPick: (place: Place) => void;
}

/** A metre is five decimals; a sixth is the database's last. */
const DIGITS = 6;

/**
 * A map to choose one place on: click, drag the pin, or, by keyboard, move the map with the arrows and press Enter for
 * the place under the cross in the middle.
 */
export function mountPlaceMap(element: HTMLElement, { meta, words, place, onPick }: Options): PlaceMap {
  const map = baseMap(element, meta, words);
  element.classList.add('map--pick');
  let marker: Marker | null = null;
  const pick = ({ lat, lng }: { lat: number; lng: number }): void => {
    const chosen = { latitude: Number(lat.toFixed(DIGITS)), longitude: Number(wrapped(lng).toFixed(DIGITS)) };
    put(chosen);
    onPick(chosen);
  };
  const put = (next: Place | null): void => {
    if (!next) {
      marker?.remove();
      marker = null;
    } else if (marker) marker.setLatLng([next.latitude, next.longitude]);
    else {
      const made = pin({ ...next, label: words.pin, mark: 'plain', isDraggable: true }).addTo(map);
      made.on('dragend', () => pick(made.getLatLng()));
      marker = made;
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.target !== element) return;
    // The form around it would be sent.
    event.preventDefault();
    pick(map.getCenter());
  };

  put(place);
  fitTo(map, place ? [place] : [], meta);
  map.on('click', ({ latlng }) => pick(latlng));
  element.addEventListener('keydown', onKey);
  return {
    move(next) {
      put(next);
      if (next && !map.getBounds().contains([next.latitude, next.longitude])) fitTo(map, [next], meta);
    },
    remove() {
      element.removeEventListener('keydown', onKey);
      map.remove();
    },
  };
}

/** Round the world a place has the same name. */
const wrapped = (longitude: number): number => ((((longitude + 180) % 360) + 360) % 360) - 180;
