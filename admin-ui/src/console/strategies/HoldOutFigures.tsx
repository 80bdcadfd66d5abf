import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HoldOut } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import { FigureList } from './FigureList';

/** Clients acted on against those left out by lot, with how far chance alone could go. */
export function HoldOutFigures({ holdOut }: { holdOut: HoldOut }) {
  const translate = useTranslate();
  const { money, number } = useFormat();
  const { treated, held, treatedChange, heldChange, difference, margin } = holdOut;
  const signed = (value: string | number | null): string => money(value, { signDisplay: 'exceptZero' });
  const sizes = { treated: number(treated), held: number(held) };
  const notes: string[] = [];
  if (difference !== null && margin !== null) {
    const [middle, half] = [Number(difference), Number(margin)];
    const isSure = Math.abs(middle) > half;
    const range = { from: signed(middle - half), to: signed(middle + half) };
    notes.push(translate(isSure ? 'strategies.lot_sure' : 'strategies.lot_unsure', range));
  }
  notes.push(translate('strategies.lot_caveat'));
  return (
    <Box sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="body2" component="h3" sx={{ fontWeight: 600, mb: 1 }}>
        {translate('strategies.lot')}
      </Typography>
      {difference === null ? (
        <Typography variant="body2" color="text.secondary">
          {translate('strategies.lot_waiting', sizes)}
        </Typography>
      ) : (
        <>
          <FigureList
            figures={[
              [translate('strategies.lot_treated', { count: sizes.treated }), signed(treatedChange)],
              [translate('strategies.lot_held', { count: sizes.held }), signed(heldChange)],
              [translate('strategies.lot_difference'), signed(difference)],
            ]}
          />
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
            {notes.join(' ')}
          </Typography>
        </>
      )}
    </Box>
  );
}
