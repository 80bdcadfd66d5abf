import { placeOf, readCoordinates, writeCoordinates } from './coordinates';

const QUITO = { latitude: -0.1807, longitude: -78.4678 };

test.each([
  ['as maps copy them', '-0.1807, -78.4678'],
  ['without a space', '-0.1807,-78.4678'],
  ['with decimal commas', '-0,1807; -78,4678'],
  ['parted by a space', '  -0.1807 -78.4678 '],
  ['with the minus of typesetters', '−0.1807, −78.4678'],
])('coordinates %s', (_name, text) => {
  expect(readCoordinates(text)).toEqual(QUITO);
});

test.each(['', '-0.1807', 'Quito', '91, 0', '0, 181', '1,2', '1, 2, 3'])('"%s" is no place', (text) => {
  expect(readCoordinates(text)).toBeNull();
});

test('whole degrees are coordinates, too', () => {
  expect(readCoordinates('2, -78')).toEqual({ latitude: 2, longitude: -78 });
});

test('what is written is read again', () => {
  expect(readCoordinates(writeCoordinates(QUITO))).toEqual(QUITO);
});

test('half a place is none; the equator is one', () => {
  expect(placeOf('1.5', '')).toBeNull();
  expect(placeOf(null, 2)).toBeNull();
  expect(placeOf(0, '0.5')).toEqual({ latitude: 0, longitude: 0.5 });
});
