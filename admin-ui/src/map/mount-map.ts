import type { MapMeta } from '@rumbo/config/api';
import type { Place } from '@rumbo/config/visit-order';
import { type LatLngTuple, type LayerGroup, layerGroup, type Marker, polyline } from 'leaflet';
import { type BaseWords, baseMap, fitTo } from './base-map';
import { clusters } from './clusters';
import type { MapPoint } from './map-point';
import { pin } from './pin';
import { card } from './point-card';

interface Options {
  /** Of `GET /api/meta/map`. */
  meta: MapMeta;
  words: BaseWords & {
    /** What a bubble of many pins holds: "12 tareas". */
    many: (count: number) => string;
  };
  /** A link of a card was chosen. */
  onOpen: (to: string) => void;
}

export interface MountedMap {
  /**
   * Replaces what is shown; fits to it unless the same places are shown already. Points with an `order` are joined by
   * a line, which begins at `start` when one is given.
   */
  show(points: readonly MapPoint[], start?: Place | null): void;
  /** Opens the card of one; nothing happens when it is not shown. */
  choose(id: string): void;
  /** Takes the map out of its element. */
  remove(): void;
}

/**
 * A map with pins in any element that has a height: no framework, for the console and the portal alike. Load it only
 * when a map is opened, it weighs as much as the portal's first screen:
 *
 *     const { mountMap } = await import('../../map/mount-map');
 *     const map = mountMap(element, { meta, words, onOpen: (to) => go(to) });
 *     map.show(points);          // again whenever they change
 *     return () => map.remove();
 *
 * The element or one around it carries the custom properties of theme/css-variables (the portal's :root does).
 */
export function mountMap(element: HTMLElement, { meta, words, onOpen }: Options): MountedMap {
  const map = baseMap(element, meta, words);
  const many = clusters(words.many).addTo(map);
  const alone = layerGroup().addTo(map);
  const lines = layerGroup().addTo(map);
  const pins = new Map<string, Marker>();
  let shown = '';
  fitTo(map, [], meta);

  return {
    show(points, start = null) {
      for (const layer of [many, alone, lines]) layer.clearLayers();
      pins.clear();
      const visits = points.filter(({ order }) => order !== undefined).sort(byOrder);
      for (const point of points) {
        const made = pin({ ...point, label: point.title });
        made.bindPopup(() => card(point, onOpen), { className: 'map__popup', maxWidth: 280 });
        pins.set(point.id, made);
        if (point.order !== undefined) alone.addLayer(made);
      }
      many.addLayers([...pins.values()].filter((made) => !alone.hasLayer(made)));
      drawWay(lines, visits, start);
      const places = points.map(({ latitude, longitude }) => `${latitude},${longitude}`).sort();
      if (places.join(' ') !== shown) fitTo(map, points, meta);
      shown = places.join(' ');
    },
    choose(id) {
      const chosen = pins.get(id);
      if (!chosen) return;
      if (!alone.hasLayer(chosen)) many.zoomToShowLayer(chosen, () => chosen.openPopup());
      else {
        map.panTo(chosen.getLatLng());
        chosen.openPopup();
      }
    },
    remove: () => map.remove(),
  };
}

const byOrder = (a: MapPoint, b: MapPoint): number => (a.order ?? 0) - (b.order ?? 0);

function drawWay(lines: LayerGroup, visits: readonly MapPoint[], start: Place | null): void {
  const [first] = visits;
  if (first && start) lines.addLayer(line([start, first], 'map__way map__way--start'));
  if (visits.length > 1) lines.addLayer(line(visits, 'map__way'));
}

const line = (places: readonly Place[], className: string) =>
  polyline(
    places.map(({ latitude, longitude }): LatLngTuple => [latitude, longitude]),
    { className, interactive: false, weight: 2.5 },
  );
