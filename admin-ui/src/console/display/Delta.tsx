import Same from '@mui/icons-material/EastRounded';
import Up from '@mui/icons-material/NorthEastRounded';
import Down from '@mui/icons-material/SouthEastRounded';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from './use-format';

interface Props {
  ratio: number | null;
  lessIsBetter: boolean;
  /** "vs. mes anterior" */
  against: ReactNode;
}

/** A change with an arrow, a word and its comparison: colour is never alone. */
export function Delta({ ratio, lessIsBetter, against }: Props) {
  const translate = useTranslate();
  const { percent } = useFormat();
  if (ratio === null) {
    return (
      <Box component="span" sx={{ fontSize: 12, color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {translate('delta.no_base')} {against}
      </Box>
    );
  }
  const direction = Math.abs(ratio) < 0.0005 ? 'same' : ratio > 0 ? 'up' : 'down';
  const Icon = { up: Up, down: Down, same: Same }[direction];
  const isGood = direction === 'same' ? null : ratio > 0 !== lessIsBetter;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        columnGap: 0.5,
        flexWrap: 'wrap',
        fontSize: 12,
        color: 'text.secondary',
      }}
    >
      <Box
        component="span"
        sx={({ tokens }) => ({
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.25,
          fontWeight: 600,
          color: isGood === null ? tokens.textSoft : isGood ? tokens.good : tokens.bad,
        })}
      >
        <Icon sx={{ fontSize: 13 }} />
        {translate(`delta.${direction}`)} {direction === 'same' ? '' : percent(Math.abs(ratio))}
      </Box>
      <span>{against}</span>
    </Box>
  );
}
