import type { MapCity, MapMeta } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { settings } from '../../../settings';

/** As many names as a map can show side by side. */
const MOST_CITIES = 200;

/** The tile source of the settings, and the cities of the clients the caller sees. */
export async function readMap({ MAP_TILES_URL, MAP_ATTRIBUTION } = settings): Promise<MapMeta> {
  return {
    tiles: MAP_TILES_URL ? { url: MAP_TILES_URL, attribution: MAP_ATTRIBUTION ?? '' } : null,
    cities: await scopedQuery<MapCity & Record<string, unknown>>(
      // The middle one of a city's clients: one with a wrong place does not drag the name into the sea.
      `select trim(city) as name,
              percentile_cont(0.5) within group (order by latitude)::float8 as latitude,
              percentile_cont(0.5) within group (order by longitude)::float8 as longitude
         from public.clients
        where latitude is not null and longitude is not null and trim(city) <> ''
        group by trim(city), region
        order by count(*) desc, name
        limit $1::int`,
      [MOST_CITIES],
    ),
  };
}
