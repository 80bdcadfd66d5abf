import Box from '@mui/material/Box';
import { formCells } from './attributes';
import { FieldInput } from './FieldInput';
import { useOwnType } from './use-own-type';

/** Every field a person may set, on the layout's grid of 12; what the server sets is left to the entry's page. */
export function FormFields({ without = [] }: { without?: readonly string[] }) {
  const type = useOwnType();
  const cells = formCells(type).filter(({ attribute }) => attribute.editable && !without.includes(attribute.name));
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(12, minmax(0, 1fr))', gap: 2, pt: 0.5 }}>
      {cells.map(({ attribute, size }) => (
        <Box
          key={attribute.name}
          sx={{ gridColumn: { xs: 'span 12', sm: `span ${attribute.component ? 12 : Math.max(size, 3)}` } }}
        >
          <FieldInput type={type} attribute={attribute} source={attribute.name} />
        </Box>
      ))}
    </Box>
  );
}
