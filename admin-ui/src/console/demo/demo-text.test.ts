import type { DemoStatus } from '@rumbo/config/api';
import { demoPercent, isDemoBusy } from './demo-text';

const status = (rest: Partial<DemoStatus>): DemoStatus => ({ state: 'absent', offered: true, progress: null, ...rest });

test.each([
  ['absent', false],
  ['loading', true],
  ['loaded', false],
  ['removing', true],
] as const)('%s is asked again: %s', (state, busy) => expect(isDemoBusy(status({ state }))).toBe(busy));

test.each([
  ['before the first file', { done: 0, total: 24 }, null],
  ['on the way', { done: 6, total: 24 }, 25],
  ['at the end', { done: 24, total: 24 }, 100],
  ['without files', { done: 0, total: 0 }, null],
  ['while nothing is loaded', null, null],
])('percent %s', (_when, progress, percent) => expect(demoPercent(status({ progress }))).toBe(percent));
