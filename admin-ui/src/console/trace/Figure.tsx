import Box from '@mui/material/Box';
import type { TraceQuestion } from '@rumbo/config/api';
import { type ReactNode, useContext } from 'react';
import { useTranslate } from 'react-admin';
import { InFigureGrid } from './FigureGrid';
import { useTrace } from './use-trace';

interface Props {
  /** The number that is meant; null: it is not one. */
  of: TraceQuestion | null;
  /** Where what it shows does not say what it is. */
  label?: string;
  children: ReactNode;
}

/** A number that opens its rows. It looks like a number; a quiet line under it says that there is more. */
export function Figure({ of, label, children }: Props) {
  const translate = useTranslate();
  const { open } = useTrace();
  const isInGrid = useContext(InFigureGrid);
  if (!of) return children;
  return (
    <Box
      component="button"
      type="button"
      data-figure
      tabIndex={isInGrid ? -1 : 0}
      title={translate('trace.open')}
      aria-label={label}
      onClick={() => open(of)}
      sx={(theme) => ({
        font: 'inherit',
        letterSpacing: 'inherit',
        color: 'inherit',
        textAlign: 'inherit',
        p: 0,
        border: 0,
        background: 'none',
        cursor: 'pointer',
        textDecoration: 'underline',
        textDecorationColor: 'transparent',
        textUnderlineOffset: '0.2em',
        textDecorationThickness: 1,
        '&:hover, &:focus-visible': { textDecorationColor: theme.tokens.textSoft },
        '&:focus-visible': { outline: `2px solid ${theme.tokens.accent}`, outlineOffset: 2, borderRadius: '2px' },
      })}
    >
      {children}
    </Box>
  );
}
