import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { HOLD_OUT_LEAST, heldOutOf } from '@rumbo/config/api';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';

const SHARES = [10, 20, 30, 40, 50];
const USUAL = 20;

interface Props {
  /** Clients that are chosen. */
  count: number;
  /** Null: nobody is left out. */
  pct: number | null;
  onChange: (pct: number | null) => void;
}

/** Whether a share of the clients is left out by lot, so that the strategy can be told from chance. */
export function HoldOutField({ count, pct, onChange }: Props) {
  const translate = useTranslate();
  const { number, percent } = useFormat();
  const hintId = useId();
  const heldOut = pct === null ? 0 : heldOutOf(count, pct);
  const isTooFew = pct !== null && heldOut < HOLD_OUT_LEAST;
  const said = { held: number(heldOut), count: number(count), least: HOLD_OUT_LEAST };
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <FormControlLabel
          sx={{ mr: 0, flex: 1 }}
          control={
            <Checkbox
              size="small"
              checked={pct !== null}
              onChange={({ target }) => onChange(target.checked ? shareFor(count) : null)}
              slotProps={{ input: { 'aria-describedby': hintId } }}
            />
          }
          label={translate('strategies.hold_out')}
        />
        {pct !== null && (
          <TextField
            select
            label={translate('strategies.hold_out_share')}
            value={pct}
            error={isTooFew}
            onChange={({ target }) => onChange(Number(target.value))}
            sx={{ width: 96 }}
          >
            {SHARES.map((share) => (
              <MenuItem key={share} value={share}>
                {percent(share / 100)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Box>
      <FormHelperText id={hintId} error={isTooFew} sx={{ ml: 3.5 }} role={isTooFew ? 'alert' : undefined}>
        {translate(`strategies.hold_out_${pct === null ? 'off' : isTooFew ? 'few' : 'on'}`, said)}
      </FormHelperText>
    </Box>
  );
}

/** The usual share, or the first one that leaves out enough. */
const shareFor = (count: number): number =>
  SHARES.find((share) => share >= USUAL && heldOutOf(count, share) >= HOLD_OUT_LEAST) ?? USUAL;
