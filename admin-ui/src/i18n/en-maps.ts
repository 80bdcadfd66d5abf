import type { map as esMap, place as esPlace } from './es-maps';
import type { SameKeys } from './same-keys';

export const map: SameKeys<typeof esMap> = {
  zoom_in: 'Zoom in',
  zoom_out: 'Zoom out',
};

export const place: SameKeys<typeof esPlace> = {
  label: 'Place',
  coordinates: 'Coordinates',
  coordinates_wrong: 'Latitude and longitude, like -0.1807, -78.4678',
  open_map: 'Choose on the map',
  close_map: 'Close the map',
  take_clients: 'Use the client’s',
  client_unknown: 'Neither address nor coordinates of the client are known.',
  clear: 'Remove place',
  map: 'Map to choose the place on',
  pin: 'The chosen place',
  help: 'Click, or drag the pin. By keyboard: move the map with the arrows and press Enter to choose its middle.',
};
