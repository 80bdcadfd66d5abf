import type { MapCity } from '@rumbo/config/api';
import { divIcon, type LatLngBounds, type Layer, type Map as LeafletMap, layerGroup, marker, polyline } from 'leaflet';

/** Degrees between two lines, from the world to a street. */
const STEPS = [30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
const LEAST_GAP_PX = 100;
/** Room a name takes: names that would lie upon one another are left out, small cities first. */
const NAME_PX = { width: 110, height: 22 };

/** A grid and the names of cities, in place of tiles; drawn anew as the map moves. */
export function showBackdrop(map: LeafletMap, cities: readonly MapCity[]): void {
  map.getContainer().classList.add('map--plain');
  const drawn = layerGroup().addTo(map);
  const draw = (): void => {
    drawn.clearLayers();
    for (const layer of [...gridLines(map), ...cityNames(map, cities)]) drawn.addLayer(layer);
  };
  map.on('moveend', draw);
  draw();
}

function gridLines(map: LeafletMap): Layer[] {
  const bounds = map.getBounds().pad(0.5);
  const step = stepOf(map);
  const [south, north] = [Math.max(-85, bounds.getSouth()), Math.min(85, bounds.getNorth())];
  const line = (...ends: [[number, number], [number, number]]): Layer =>
    polyline(ends, { className: 'map__grid', interactive: false, weight: 1 });
  return [
    ...multiples(bounds.getWest(), bounds.getEast(), step).map((at) => line([south, at], [north, at])),
    ...multiples(south, north, step).map((at) => line([at, bounds.getWest()], [at, bounds.getEast()])),
  ];
}

const stepOf = (map: LeafletMap): number => {
  const degreePx = map.project([0, 1]).x - map.project([0, 0]).x;
  return STEPS.findLast((step) => step * degreePx >= LEAST_GAP_PX) ?? 30;
};

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, at) => (first + at) * step);
}

function cityNames(map: LeafletMap, cities: readonly MapCity[]): Layer[] {
  const bounds: LatLngBounds = map.getBounds();
  const taken: { x: number; y: number }[] = [];
  return cities.flatMap(({ name, latitude, longitude }) => {
    if (!bounds.contains([latitude, longitude])) return [];
    const { x, y } = map.latLngToContainerPoint([latitude, longitude]);
    if (taken.some((at) => Math.abs(at.x - x) < NAME_PX.width && Math.abs(at.y - y) < NAME_PX.height)) return [];
    taken.push({ x, y });
    const label = document.createElement('span');
    label.textContent = name;
    return [
      marker([latitude, longitude], {
        icon: divIcon({ className: 'map__city', html: label, iconSize: [0, 0] }),
        interactive: false,
        keyboard: false,
        zIndexOffset: -1000,
      }),
    ];
  });
}
