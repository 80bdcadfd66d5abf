import 'leaflet/dist/leaflet.css';
import './map.css';
import type { MapMeta } from '@rumbo/config/api';
import type { Place } from '@rumbo/config/visit-order';
import { control, type LatLngBoundsExpression, type Map as LeafletMap, map as leafletMap, tileLayer } from 'leaflet';
import { showBackdrop } from './backdrop';

export interface BaseWords {
  zoomIn: string;
  zoomOut: string;
}

/**
 * Near enough to tell streets apart, far enough to see where in town one is; one place without tiles needs to show
 * which town is near.
 */
const CLOSE_ZOOM = { tiles: 15, plain: 11 };

/**
 * A map with a scale, in `element`, which has a height and the colours of `theme/css-variables`. On the tiles of
 * `meta`; where none are set, or none arrive, on a quiet grid with the names of cities.
 */
export function baseMap(element: HTMLElement, meta: MapMeta, { zoomIn, zoomOut }: BaseWords): LeafletMap {
  const map = leafletMap(element, { zoomControl: false, minZoom: 2, maxZoom: 18, worldCopyJump: true });
  element.classList.add('map');
  map.attributionControl.setPrefix(false);
  control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  map.setView([0, 0], 2);
  if (!meta.tiles) {
    showBackdrop(map, meta.cities);
    return map;
  }
  const tiles = tileLayer(meta.tiles.url, { attribution: meta.tiles.attribution, maxZoom: 18 }).addTo(map);
  let hasTiles = false;
  tiles.once('tileload', () => {
    hasTiles = true;
  });
  // Out of reach, as on the road: the cities stand in.
  tiles.once('tileerror', () => {
    if (!hasTiles) showBackdrop(map, meta.cities);
  });
  return map;
}

/** Shows all of the places, else the cities, else the world. */
export function fitTo(map: LeafletMap, places: readonly Place[], { tiles, cities }: MapMeta): void {
  const shown = places.length > 0 ? places : cities;
  if (shown.length === 0) return;
  const bounds: LatLngBoundsExpression = shown.map(({ latitude, longitude }) => [latitude, longitude]);
  map.fitBounds(bounds, {
    padding: [40, 40],
    maxZoom: tiles || shown.length > 1 ? CLOSE_ZOOM.tiles : CLOSE_ZOOM.plain,
    animate: false,
  });
}
