import { createTheme, type Theme, type ThemeOptions } from '@mui/material/styles';
import { dark, light, type Tokens } from './tokens';

declare module '@mui/material/styles' {
  interface Theme {
    tokens: Tokens;
  }
  interface ThemeOptions {
    tokens?: Tokens;
  }
}

const FONT = '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", sans-serif';

/** Width from which the sidebar stands beside the page and tables replace cards. */
export const DESK = 'md';

function themeOptions(mode: 'light' | 'dark', t: Tokens): ThemeOptions {
  const focusRing = { outline: `2px solid ${t.accent}`, outlineOffset: 2 };
  return {
    tokens: t,
    spacing: 8,
    shape: { borderRadius: 8 },
    palette: {
      mode,
      primary: { main: t.accent, dark: t.accentStrong, contrastText: t.onAccent },
      secondary: { main: t.textSoft, contrastText: t.surface },
      error: { main: t.bad },
      warning: { main: t.watch },
      info: { main: t.good },
      success: { main: t.good },
      background: { default: t.page, paper: t.surface },
      text: { primary: t.text, secondary: t.textSoft },
      divider: t.hairline,
    },
    typography: {
      fontFamily: FONT,
      fontSize: 14,
      h1: { fontSize: 22, fontWeight: 620, letterSpacing: '-0.018em', lineHeight: 1.25 },
      h2: { fontSize: 15, fontWeight: 600, letterSpacing: '-0.006em', lineHeight: 1.4 },
      h3: { fontSize: 13, fontWeight: 600, lineHeight: 1.4 },
      body1: { fontSize: 14, lineHeight: 1.5 },
      body2: { fontSize: 13, lineHeight: 1.45 },
      caption: { fontSize: 12, lineHeight: 1.4 },
      button: { textTransform: 'none', fontWeight: 550, fontSize: 13, letterSpacing: 0 },
      overline: { fontSize: 11, fontWeight: 600, letterSpacing: '0.04em', textTransform: 'none', lineHeight: 1.5 },
    },
    transitions: {
      duration: {
        shortest: 90,
        shorter: 110,
        short: 130,
        standard: 160,
        complex: 200,
        enteringScreen: 140,
        leavingScreen: 110,
      },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          body: { fontVariantNumeric: 'tabular-nums', WebkitFontSmoothing: 'antialiased' },
          'a:focus-visible, button:focus-visible, [tabindex]:focus-visible': focusRing,
          '@media (prefers-reduced-motion: reduce)': {
            '*': { animationDuration: '0s !important', transitionDuration: '0s !important' },
          },
        },
      },
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
      },
      MuiButton: {
        defaultProps: { disableElevation: true, size: 'small' },
        styleOverrides: {
          root: { borderRadius: 7, paddingInline: 12, minHeight: 32, whiteSpace: 'nowrap' },
          outlined: {
            borderColor: t.hairlineStrong,
            color: t.text,
            backgroundColor: t.surface,
            '&:hover': { backgroundColor: t.sunken, borderColor: t.hairlineStrong },
          },
          text: { '&:hover': { backgroundColor: t.sunken } },
        },
      },
      MuiIconButton: { styleOverrides: { root: { borderRadius: 7, '&:hover': { backgroundColor: t.sunken } } } },
      MuiPaper: {
        defaultProps: { elevation: 0 },
        styleOverrides: {
          root: { backgroundImage: 'none' },
          outlined: { borderColor: t.hairline },
          elevation8: { border: `1px solid ${t.hairline}`, boxShadow: '0 8px 28px rgb(0 0 0 / 0.12)' },
        },
      },
      MuiCard: { defaultProps: { variant: 'outlined' } },
      MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
      MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined' } },
      MuiOutlinedInput: {
        styleOverrides: {
          root: {
            backgroundColor: t.surface,
            fontSize: 14,
            '& .MuiOutlinedInput-notchedOutline': { borderColor: t.hairlineStrong },
            '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: t.textFaint },
            '&.Mui-disabled': { backgroundColor: t.sunken },
          },
        },
      },
      MuiInputLabel: { styleOverrides: { root: { fontSize: 14 } } },
      MuiFormHelperText: { styleOverrides: { root: { marginInline: 0 } } },
      MuiTableCell: {
        styleOverrides: {
          root: { borderBottomColor: t.hairline, fontSize: 13, padding: '7px 12px' },
          head: {
            color: t.textSoft,
            fontWeight: 550,
            fontSize: 12,
            backgroundColor: t.surface,
            whiteSpace: 'nowrap',
            lineHeight: 1.4,
          },
        },
      },
      MuiTableRow: { styleOverrides: { root: { '&:last-child > td': { borderBottom: 0 } } } },
      MuiChip: {
        styleOverrides: {
          root: { borderRadius: 6, fontSize: 12, fontWeight: 500, height: 22 },
          label: { paddingInline: 8 },
          filled: { backgroundColor: t.neutralSoft },
        },
      },
      MuiTab: {
        styleOverrides: {
          root: {
            minHeight: 40,
            minWidth: 0,
            padding: '8px 2px',
            marginRight: 24,
            fontSize: 13,
            fontWeight: 500,
            color: t.textSoft,
            '&.Mui-selected': { color: t.text, fontWeight: 600 },
          },
        },
      },
      MuiTabs: {
        styleOverrides: {
          root: { minHeight: 40, borderBottom: `1px solid ${t.hairline}` },
          indicator: { height: 2, borderRadius: 2 },
        },
      },
      MuiToggleButton: {
        styleOverrides: {
          root: { textTransform: 'none', paddingBlock: 4, fontSize: 13, borderColor: t.hairlineStrong },
        },
      },
      // react-admin's own green could not be read on the dark ground.
      MuiSnackbarContent: {
        styleOverrides: {
          action: {
            '&& .RaNotification-undo': { color: 'inherit', fontWeight: 650 },
            // A button's own grey under the mouse is that of a light ground: its words would be lost.
            '&& .MuiButton-root:hover': { backgroundColor: 'color-mix(in srgb, currentColor 14%, transparent)' },
          },
        },
      },
      MuiTooltip: {
        defaultProps: { arrow: true },
        styleOverrides: {
          tooltip: { fontSize: 12, backgroundColor: t.text, color: t.surface },
          arrow: { color: t.text },
        },
      },
      MuiMenuItem: { styleOverrides: { root: { fontSize: 13, minHeight: 32, borderRadius: 6, marginInline: 4 } } },
      MuiAutocomplete: {
        styleOverrides: {
          option: { fontSize: 13 },
          paper: { border: `1px solid ${t.hairline}`, boxShadow: '0 8px 28px rgb(0 0 0 / 0.12)' },
        },
      },
      MuiSkeleton: {
        defaultProps: { animation: 'wave' },
        styleOverrides: { root: { backgroundColor: t.neutralSoft } },
      },
      MuiLink: { defaultProps: { underline: 'hover' } },
      MuiAlert: { styleOverrides: { root: { fontSize: 13, alignItems: 'center' } } },
      MuiDialog: { styleOverrides: { paper: { borderRadius: 12 } } },
      MuiUseMediaQuery: { defaultProps: { noSsr: true } },
    },
  };
}

export const lightTheme: Theme = createTheme(themeOptions('light', light));
export const darkTheme: Theme = createTheme(themeOptions('dark', dark));
