import type { Core } from '@strapi/strapi';

const CLIENT = 'api::client.client';

interface Coordinates {
  latitude?: number | string | null;
  longitude?: number | string | null;
}
interface Client extends Coordinates {
  addresses?: readonly (Coordinates & { id?: number })[] | null;
}

/**
 * A client is where its own coordinates say. Without any it is where its first address with a place is, and as long as
 * the two are the same it moves with that address.
 */
export function placeClients(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== CLIENT || (context.action !== 'create' && context.action !== 'update')) return next();
    const { data, documentId } = context.params as { data: Client; documentId?: string };
    if (['addresses', 'latitude', 'longitude'].some((name) => name in data)) {
      const place = placeFrom(data, documentId ? await stored(strapi, documentId) : {});
      if (place) Object.assign(data, place);
    }
    return next();
  });
}

const stored = async (strapi: Core.Strapi, documentId: string): Promise<Client> =>
  (await strapi.db.query(CLIENT).findOne({
    where: { documentId },
    select: ['latitude', 'longitude'],
    populate: ['addresses'],
  })) ?? {};

/** What the coordinates become; undefined: they stay as they are, or as the write says. */
function placeFrom(data: Client, before: Client): Coordinates | undefined {
  const own = placeOf({ ...before, ...data });
  const old = firstPlace(before.addresses);
  const isOwn = own && !(old && own.latitude === old.latitude && own.longitude === old.longitude);
  if (isOwn || !data.addresses) return own ? undefined : firstPlace(before.addresses);
  // An address that is sent with its id keeps what is not said of it.
  const kept = new Map((before.addresses ?? []).map((address) => [address.id, address]));
  return firstPlace(data.addresses.map((address) => ({ ...kept.get(address.id), ...address })));
}

const firstPlace = (addresses: Client['addresses']): Coordinates | undefined =>
  addresses?.map(placeOf).find((place) => place !== undefined);

const placeOf = ({ latitude, longitude }: Coordinates): { latitude: number; longitude: number } | undefined =>
  isGiven(latitude) && isGiven(longitude) ? { latitude: Number(latitude), longitude: Number(longitude) } : undefined;

const isGiven = (value: Coordinates['latitude']): boolean => value !== undefined && value !== null && value !== '';
