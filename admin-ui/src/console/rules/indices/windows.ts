import type { IndexDefinition, IndexWindow } from '@rumbo/config/api';

type Span = Pick<IndexWindow, 'from' | 'to'>;

/** Windows of months that people ask for; others are written by hand. */
export const WINDOW_PRESETS: Readonly<Record<string, Span>> = {
  'this-month': { from: '0', to: '0' },
  'last-month': { from: '-1', to: '-1' },
  'last-year': { from: '-12', to: '-12' },
  'three-months': { from: '-2', to: '0' },
  'three-before': { from: '-3', to: '-1' },
  'twelve-months': { from: '-11', to: '0' },
  'twelve-before': { from: '-12', to: '-1' },
  'year-to-date': { from: 'year-start', to: '0' },
  'year-to-date-before': { from: 'year-start-12', to: '-12' },
};

export const presetOf = ({ from, to }: Span): string | undefined =>
  Object.keys(WINDOW_PRESETS).find((name) => WINDOW_PRESETS[name]?.from === from && WINDOW_PRESETS[name]?.to === to);

export const isOneMonth = ({ from, to }: Span): boolean => from === to && !from.startsWith('year');

const window = (preset: string, agg: IndexWindow['agg'] = 'sum'): IndexWindow => ({
  agg,
  ...(WINDOW_PRESETS[preset] ?? { from: '0', to: '0' }),
});

/** Whole indices in one click; the metric stays what it is. */
export const INDEX_PRESETS: Readonly<Record<string, Pick<IndexDefinition, 'operation' | 'a' | 'b'>>> = {
  'against-last-month': { operation: 'percent-change', a: window('this-month'), b: window('last-month') },
  'against-last-year': { operation: 'percent-change', a: window('this-month'), b: window('last-year') },
  'against-average': { operation: 'percent-change', a: window('this-month'), b: window('three-before', 'avg') },
  'average-of-three': { operation: 'value', a: window('three-before', 'avg'), b: null },
  'year-against-year': { operation: 'percent-change', a: window('year-to-date'), b: window('year-to-date-before') },
};
