/** The product's colours, once. Text on any surface keeps AA; the state colours are told apart without red and green. */
export interface Tokens {
  accent: string;
  accentStrong: string;
  /** Behind chosen things. */
  accentSoft: string;
  /** Bars that are not the chosen one. */
  accentMuted: string;
  onAccent: string;
  page: string;
  surface: string;
  sunken: string;
  sidebar: string;
  hairline: string;
  hairlineStrong: string;
  text: string;
  textSoft: string;
  textFaint: string;
  good: string;
  goodSoft: string;
  watch: string;
  watchSoft: string;
  bad: string;
  badSoft: string;
  neutralSoft: string;
}

export const light: Tokens = {
  accent: '#0f6b66',
  accentStrong: '#0a4f4b',
  accentSoft: '#e4f1ef',
  accentMuted: '#a3c8c4',
  onAccent: '#ffffff',
  page: '#fafaf9',
  surface: '#ffffff',
  sunken: '#f5f5f3',
  sidebar: '#f4f4f2',
  hairline: '#e7e6e3',
  hairlineStrong: '#d3d2ce',
  text: '#1b1f23',
  textSoft: '#565d66',
  textFaint: '#5f666f',
  good: '#1b62a5',
  goodSoft: '#e6f0fa',
  watch: '#8a5a00',
  watchSoft: '#fdf2d8',
  bad: '#b3261e',
  badSoft: '#fcebe9',
  neutralSoft: '#eeeeeb',
};

export const dark: Tokens = {
  accent: '#5cc7ba',
  accentStrong: '#8adbd1',
  accentSoft: '#143430',
  accentMuted: '#2c625c',
  onAccent: '#06211f',
  page: '#101214',
  surface: '#16191b',
  sunken: '#1c1f22',
  sidebar: '#0d0f11',
  hairline: '#272b2e',
  hairlineStrong: '#3a3f43',
  text: '#eceeef',
  textSoft: '#a4abb2',
  textFaint: '#8d949b',
  good: '#7fb8f0',
  goodSoft: '#14293d',
  watch: '#e8b54d',
  watchSoft: '#352a12',
  bad: '#f2938b',
  badSoft: '#3a1b19',
  neutralSoft: '#24282b',
};
