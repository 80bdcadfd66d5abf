import { fitWithin } from './fit-within';

it.each([
  ['landscape', 4000, 3000, 1600, 1200],
  ['portrait', 3024, 4032, 1200, 1600],
  ['already small, never enlarged', 640, 480, 640, 480],
  ['exactly as large as it may be', 1600, 900, 1600, 900],
  ['a strip keeps at least a pixel', 10_000, 2, 1600, 1],
])('%s', (_name, width, height, fitWidth, fitHeight) => {
  expect(fitWithin({ width, height }, 1600)).toEqual({ width: fitWidth, height: fitHeight });
});
