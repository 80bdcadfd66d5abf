import { fileSize } from './file-size';

test.each([
  [0, 0, 'B'],
  [1023, 1023, 'B'],
  [1024, 1, 'kB'],
  [3500, 3.4, 'kB'],
  [12_800, 13, 'kB'],
  [10 * 1024 * 1024, 10, 'MB'],
])('%i bytes are read as %s %s', (bytes, value, unit) => {
  expect(fileSize(bytes)).toEqual({ value, unit });
});
