import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { darkTheme, lightTheme } from './theme';

export const COLOR_MODES = ['light', 'dark', 'system'] as const;
export type ColorMode = (typeof COLOR_MODES)[number];

const STORED = 'rumbo.theme';
const readMode = (): ColorMode => COLOR_MODES.find((mode) => mode === localStorage.getItem(STORED)) ?? 'system';

const Context = createContext<{ mode: ColorMode; setMode: (mode: ColorMode) => void }>({
  mode: 'system',
  setMode: () => undefined,
});
export const useColorMode = () => useContext(Context);

export function Themed({ children }: { children: ReactNode }) {
  const [mode, choose] = useState(readMode);
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const setMode = (next: ColorMode): void => {
    localStorage.setItem(STORED, next);
    choose(next);
  };
  const isDark = mode === 'dark' || (mode === 'system' && prefersDark);
  return (
    <Context.Provider value={{ mode, setMode }}>
      <ThemeProvider theme={isDark ? darkTheme : lightTheme}>
        <CssBaseline enableColorScheme />
        {children}
      </ThemeProvider>
    </Context.Provider>
  );
}
