import type { SxProps, Theme } from '@mui/material/styles';
import type { SheetRow } from './sheet-row';

/** px. Sums are lines of their own, never with actuals: they stay low. */
export const heightOf = ({ kind }: SheetRow, showActuals: boolean): number =>
  kind === 'sum' || kind === 'gap' ? 28 : showActuals ? 42 : 32;
export const HEADER_HEIGHT = 34;
const REACHED_WIDTH = 60;

interface Look {
  /** Letters of the longest figure: columns are as wide as it needs, and all the same. */
  widest: number;
  showActuals: boolean;
  hasYear: boolean;
}

/** The whole sheet's look in one place: cells are plain elements, for there are thousands. */
export const sheetStyles = ({ widest, showActuals, hasYear }: Look): SxProps<Theme> => {
  const month = Math.max(54, Math.round(widest * 7.2) + 17);
  const year = hasYear ? month + 18 : 0;
  return ({ tokens, breakpoints }) => {
    const hairline = `1px solid ${tokens.hairline}`;
    const bare = {
      display: 'grid',
      placeItems: 'center',
      padding: 0,
      border: 0,
      borderRadius: '5px',
      background: 'none',
      color: 'inherit',
      cursor: 'pointer',
      '&:hover': { backgroundColor: tokens.neutralSoft },
    };
    return {
      '--name': '176px',
      [breakpoints.down('lg')]: { '--name': '156px' },
      overflow: 'auto',
      maxHeight: 'max(320px, calc(100vh - 292px))',
      scrollPaddingTop: HEADER_HEIGHT,
      scrollPaddingLeft: 'var(--name)',
      fontSize: 12.5,
      borderTop: hairline,
      '& table': {
        width: '100%',
        borderSpacing: 0,
        tableLayout: 'fixed',
        userSelect: 'none',
        touchAction: 'manipulation',
        minWidth: `calc(var(--name) + ${month * 12 + year + REACHED_WIDTH}px)`,
      },
      '& th, & td': {
        position: 'relative',
        height: showActuals ? 42 : 32,
        padding: '0 8px',
        borderBottom: hairline,
        borderRight: hairline,
        textAlign: 'right',
        lineHeight: 1.3,
        whiteSpace: 'nowrap',
        backgroundColor: tokens.surface,
      },
      '& .sum > *, & .gap > *': { height: 28, fontSize: 12, color: tokens.textSoft },
      '& thead .of-year': { width: year },
      '& tr > :last-child': { borderRight: 0, width: REACHED_WIDTH },
      '& thead th': {
        position: 'sticky',
        top: 0,
        zIndex: 3,
        height: HEADER_HEIGHT,
        color: tokens.textSoft,
        fontSize: 12,
        fontWeight: 550,
        backgroundColor: tokens.sunken,
        '& button': { ...bare, display: 'inline-grid', verticalAlign: '-2px', marginRight: '3px' },
      },
      '& thead .running': { color: tokens.accent, fontWeight: 650 },
      '& th.name': {
        position: 'sticky',
        left: 0,
        zIndex: 2,
        width: 'var(--name)',
        paddingLeft: '30px',
        textAlign: 'left',
        fontWeight: 400,
        color: tokens.textSoft,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        '& button': { ...bare, position: 'absolute', left: 5, top: 'calc(50% - 11px)', width: 22, height: 22 },
      },
      '& thead th.name': { zIndex: 4, paddingLeft: '12px', fontWeight: 550 },
      '& .head > th.name': { color: tokens.text, fontWeight: 600 },
      '& .head > *': { backgroundColor: tokens.page },
      '& .head .target': { fontWeight: 600 },
      '& .part > th.name': { paddingLeft: '42px' },
      '& .sum > th.name, & .gap > th.name': { paddingLeft: '42px', fontStyle: 'italic' },
      '& .gap .target': { color: tokens.watch, fontWeight: 600 },
      '& .cell': { cursor: 'cell', outline: 'none' },
      '& .sum .cell, & .gap .cell': { cursor: 'default' },
      '& .cell.closed': { backgroundColor: tokens.sunken, color: tokens.textSoft },
      '& .cell.chosen': { backgroundColor: tokens.accentSoft },
      '& .cell.active': { boxShadow: `inset 0 0 0 2px ${tokens.accentMuted}` },
      '& .cell.active:focus, & .cell.active:focus-within': {
        outline: 'none',
        boxShadow: `inset 0 0 0 2px ${tokens.accent}`,
      },
      '& .cell.edited::before': {
        content: '""',
        position: 'absolute',
        top: 0,
        right: 0,
        borderTop: `6px solid ${tokens.accent}`,
        borderLeft: '6px solid transparent',
      },
      '& .target': { display: 'block' },
      '& .actual': {
        ...bare,
        display: 'block',
        marginLeft: 'auto',
        fontSize: 11,
        color: tokens.textSoft,
        '&:hover': { textDecoration: 'underline', textUnderlineOffset: '0.2em' },
      },
      '& .adjusted': { color: tokens.watch, fontWeight: 700, marginLeft: '1px' },
      '& .bar': { position: 'absolute', left: 0, bottom: 0, height: '2px' },
      '& .bar.good': { backgroundColor: tokens.good },
      '& .bar.watch': { backgroundColor: tokens.watch },
      '& .bar.bad': { backgroundColor: tokens.bad },
      '& .bar.open': { backgroundColor: tokens.accentMuted },
      '& .year': { backgroundColor: tokens.page, fontWeight: 600 },
      '& .year .actual': { fontWeight: 400 },
      '& .reached': { color: tokens.textSoft, fontSize: 12 },
      '& .editor': {
        // A long amount is seen whole: the open cell grows over its neighbour.
        position: 'absolute',
        zIndex: 1,
        top: 0,
        bottom: 0,
        right: 0,
        width: 'max(100%, 104px)',
        padding: '0 8px',
        border: 0,
        outline: 'none',
        font: 'inherit',
        textAlign: 'right',
        color: tokens.text,
        backgroundColor: tokens.surface,
        boxShadow: `inset 0 0 0 2px ${tokens.accent}`,
        '&[aria-invalid=true]': { boxShadow: `inset 0 0 0 2px ${tokens.bad}`, color: tokens.bad },
      },
      '& .spoken': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
    };
  };
};
