import { callApi } from '../../../data/api';
import { placeOf } from './coordinates';
import type { PlaceValue } from './PlacePicker';

interface Address {
  kind: 'bill-to' | 'ship-to';
  street: string | null;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
}

interface ClientPlace {
  city: string | null;
  latitude: number | null;
  longitude: number | null;
  addresses?: Address[];
}

/** Where one visits a client: where it takes its goods, else where its bills go; null when nothing is known. */
export async function readClientPlace(clientId: string): Promise<PlaceValue | null> {
  const { data: client } = await callApi<{ data: ClientPlace }>(`/api/clients/${clientId}?populate=addresses`);
  const [address] = [...(client.addresses ?? [])].sort(
    (a, b) => Number(b.kind === 'ship-to') - Number(a.kind === 'ship-to'),
  );
  const place = placeOf(address?.latitude, address?.longitude) ?? placeOf(client.latitude, client.longitude);
  const text = [address?.street, address?.city ?? client.city].filter(Boolean).join(', ');
  return place || text ? { address: text || null, place } : null;
}
