import type { Place } from '@rumbo/config/visit-order';
import { type DivIcon, divIcon, type Marker, marker } from 'leaflet';

/** What a pin says besides its colour: nothing, "!" for late, "✓" for done. */
export type PinMark = 'plain' | 'late' | 'done';

const SIGNS: Record<PinMark, string> = { plain: '', late: '!', done: '✓' };
const WIDTH = 26;
const HEIGHT = 34;

interface Pin extends Place {
  label: string;
  mark: PinMark;
  /** Stands on the pin in place of its sign. */
  order?: number | undefined;
  isDraggable?: boolean;
}

/** A pin whose tip is at the place; named for whoever hears it rather than sees it. */
export function pin({ latitude, longitude, label, mark, order, isDraggable = false }: Pin): Marker {
  const made = marker([latitude, longitude], {
    icon: icon(mark, order === undefined ? SIGNS[mark] : String(order)),
    draggable: isDraggable,
    riseOnHover: true,
    autoPanOnFocus: false,
  });
  made.on('add', () =>
    made.getElement()?.setAttribute('aria-label', order === undefined ? label : `${order}. ${label}`),
  );
  return made;
}

const icon = (mark: PinMark, sign: string): DivIcon =>
  divIcon({
    className: `map__pin map__pin--${mark}`,
    html: `<svg viewBox="0 0 26 34" aria-hidden="true"><path d="M13 1.5a11.5 11.5 0 0 0-11.5 11.6C1.5 21 13 32.5 13 32.5S24.5 21 24.5 13.1A11.5 11.5 0 0 0 13 1.5z"/>${
      sign ? '' : '<circle cx="13" cy="13" r="4"/>'
    }</svg><span>${sign}</span>`,
    iconSize: [WIDTH, HEIGHT],
    iconAnchor: [WIDTH / 2, HEIGHT],
    popupAnchor: [0, -HEIGHT + 4],
  });
