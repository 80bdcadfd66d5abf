import { divIcon, type MarkerClusterGroup, markerClusterGroup } from 'leaflet';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';

const SIZE = 34;

/** Pins that would lie upon one another as one bubble with their number; `many` says it in words. */
export const clusters = (many: (count: number) => string): MarkerClusterGroup =>
  markerClusterGroup({
    maxClusterRadius: 46,
    showCoverageOnHover: false,
    spiderLegPolylineOptions: { className: 'map__leg', weight: 1 },
    iconCreateFunction: (cluster) => {
      const count = cluster.getChildCount();
      const label = document.createElement('span');
      label.textContent = String(count);
      label.setAttribute('aria-label', many(count));
      return divIcon({ className: 'map__many', html: label, iconSize: [SIZE, SIZE] });
    },
  });
