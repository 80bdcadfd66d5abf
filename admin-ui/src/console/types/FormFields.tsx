import Box from '@mui/material/Box';
import { PlaceInput } from '../tasks/place/PlaceInput';
import { attributeOf, formCells } from './attributes';
import { FieldInput } from './FieldInput';
import { useLabels } from './use-labels';
import { useOwnType } from './use-own-type';

/** Every field a person may set, on the layout's grid of 12; what the server sets is left to the entry's page. */
export function FormFields({ without = [] }: { without?: readonly string[] }) {
  const type = useOwnType();
  const labels = useLabels();
  const isSettable = (name: string): boolean => !without.includes(name) && Boolean(attributeOf(type, name)?.editable);
  const hasPlace = isSettable('latitude') && isSettable('longitude');
  const address = hasPlace && isSettable('address') ? attributeOf(type, 'address') : undefined;
  const cells = formCells(type).filter(
    ({ attribute }) =>
      isSettable(attribute.name) && !(hasPlace && attribute.name === 'longitude') && attribute !== address,
  );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(12, minmax(0, 1fr))', gap: 2, pt: 0.5 }}>
      {cells.map(({ attribute, size }) =>
        hasPlace && attribute.name === 'latitude' ? (
          <Box key="place" sx={{ gridColumn: 'span 12' }}>
            <PlaceInput {...(address && { addressLabel: labels.field(type, address) })} />
          </Box>
        ) : (
          <Box
            key={attribute.name}
            sx={{ gridColumn: { xs: 'span 12', sm: `span ${attribute.component ? 12 : Math.max(size, 3)}` } }}
          >
            <FieldInput type={type} attribute={attribute} source={attribute.name} />
          </Box>
        ),
      )}
    </Box>
  );
}
