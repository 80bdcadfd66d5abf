/**
 * `GET /api/meta/map`: what a map of the caller's clients needs. Where the company has named no tile source nothing is
 * asked of any other server, and the map stands on the names of cities.
 */
export interface MapMeta {
  /** `url` with {z}, {x}, {y}; `attribution` as its owner wants it shown, HTML of whoever runs the server. */
  tiles: { url: string; attribution: string } | null;
  /** Middles of the cities of clients the caller sees, those with most clients first; a city stands once a region. */
  cities: MapCity[];
}

export interface MapCity {
  name: string;
  latitude: number;
  longitude: number;
}
