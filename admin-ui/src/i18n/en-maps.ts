import type { map as esMap, place as esPlace } from './es-maps';
import type { SameKeys } from './same-keys';

export const map: SameKeys<typeof esMap> = {
  zoom_in: 'Zoom in',
  zoom_out: 'Zoom out',
  label: 'Map of tasks',
  open_task: 'Open task',
  open_client: 'See client',
  many: '%{smart_count} task |||| %{smart_count} tasks',
  late: 'overdue',
  more_than_shown: 'there are more than fit; use the filters',
  placeless: '%{smart_count} task without a place |||| %{smart_count} tasks without a place',
  placeless_hint: 'Open one to give it a place.',
  placeless_more: 'and %{smart_count} more',
  visits: 'Order a day’s visits',
  visits_hint: 'The shortest way found, as the crow flies.',
  visits_day: 'Day',
  visits_person: 'Assignee',
  visits_none: 'Nobody has visits with a place on that day.',
  visits_too_many: 'That is more than %{smart_count} places: too many for a day.',
  visits_total: '%{smart_count} stop, %{km} km as the crow flies |||| %{smart_count} stops, %{km} km as the crow flies',
  visits_clear: 'Show all tasks',
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
