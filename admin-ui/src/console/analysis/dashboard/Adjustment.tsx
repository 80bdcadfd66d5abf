import Box from '@mui/material/Box';
import { VARIABLES, type Variable } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';

interface Props {
  variable: Variable;
  /** Undefined: the month is open. */
  of: string | number | null | undefined;
}

/** Of a closed month: that its number does not move, and what corrections have added or taken since. */
export function Adjustment({ variable, of }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  if (of === undefined) return null;
  const amount = `${Number(of) > 0 ? '+' : ''}${format.amount(of, VARIABLES[variable].unit)}`;
  return (
    <Box sx={{ fontSize: 12, color: (theme) => (Number(of) ? theme.tokens.watch : theme.tokens.textSoft) }}>
      {Number(of) ? translate('dashboard.adjusted', { amount }) : translate('dashboard.closed')}
    </Box>
  );
}
