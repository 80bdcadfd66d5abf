import { portalFormats } from '../i18n/portal-formats';
import { pointOf, roundedMeters } from './distance';

const QUITO = { latitude: -0.1807, longitude: -78.4678 };

describe('pointOf', () => {
  it('reads decimal text, and is nothing where one coordinate is missing', () => {
    expect(pointOf({ latitude: '-0.180700', longitude: -78.4678 })).toEqual(QUITO);
    expect(pointOf({ latitude: 0, longitude: 0 })).toEqual({ latitude: 0, longitude: 0 });
    expect(pointOf({ latitude: 1, longitude: null })).toBeNull();
    expect(pointOf(null)).toBeNull();
  });
});

describe('distance in words', () => {
  const es = portalFormats('es', ['es-EC']);
  const en = portalFormats('en', ['en-US']);
  it.each([
    [3, '0 m', '0 m'],
    [41, '40 m', '40 m'],
    [994, '990 m', '990 m'],
    [996, '1 km', '1 km'],
    [1_260, '1,3 km', '1.3 km'],
    [9_960, '10 km', '10 km'],
    [12_400, '12 km', '12 km'],
    [1_234_000, '1.234 km', '1,234 km'],
  ])('%d m', (meters, spanish, english) => {
    expect(es.distance(meters)).toBe(spanish);
    expect(en.distance(meters)).toBe(english);
  });
  it('rounds to what a phone can know', () => {
    expect([4, 46, 1_449, 9_949, 10_400].map(roundedMeters)).toEqual([0, 50, 1_400, 9_900, 10_000]);
  });
});
