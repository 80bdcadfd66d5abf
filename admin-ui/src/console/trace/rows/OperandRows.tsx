import Next from '@mui/icons-material/ChevronRightRounded';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { TraceOperand } from '@rumbo/config/api';
import { useWords } from '../use-words';

interface Props {
  rows: readonly TraceOperand[];
  onOpen: (operand: number[]) => void;
}

/** The numbers a number is made of; each opens in turn. */
export function OperandRows({ rows, onOpen }: Props) {
  const words = useWords();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map(({ operand, formula, unit, value }) => (
        <Box component="li" key={operand.join()} sx={{ borderBottom: 1, borderColor: 'divider' }}>
          <ButtonBase
            onClick={() => onOpen(operand)}
            sx={{
              width: '100%',
              px: 2,
              py: 1.25,
              gap: 1,
              textAlign: 'left',
              '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
            }}
          >
            <Box component="span" sx={{ flex: 1, fontSize: 13 }}>
              {words.short(formula)}
            </Box>
            <Box component="strong" sx={{ fontWeight: 600, fontSize: 14 }}>
              {words.value(value, unit)}
            </Box>
            <Next fontSize="small" sx={{ color: 'text.secondary' }} />
          </ButtonBase>
        </Box>
      ))}
    </Box>
  );
}
