import { useFormContext, useWatch } from 'react-hook-form';
import { placeOf } from './coordinates';
import { PlacePicker } from './PlacePicker';

interface Props {
  /** Label of the record's `address`; left out where it has none. */
  addressLabel?: string;
}

/** PlacePicker on a form's `latitude`, `longitude` and `address`; it offers the place of the form's `client`. */
export function PlaceInput({ addressLabel }: Props) {
  const { setValue } = useFormContext();
  const [latitude, longitude, address, client]: unknown[] = useWatch({
    name: ['latitude', 'longitude', 'address', 'client'],
  });
  const put = (name: string, value: unknown): void => setValue(name, value, { shouldDirty: true });
  return (
    <PlacePicker
      value={{ address: typeof address === 'string' ? address : null, place: placeOf(latitude, longitude) }}
      onChange={({ address: words, place }) => {
        put('latitude', place?.latitude ?? null);
        put('longitude', place?.longitude ?? null);
        if (addressLabel) put('address', words);
      }}
      {...(addressLabel && { addressLabel })}
      clientId={idOf(client)}
    />
  );
}

/** Relations travel as records. */
const idOf = (client: unknown): string | null =>
  typeof client === 'object' && client !== null && 'id' in client ? String(client.id) : null;
