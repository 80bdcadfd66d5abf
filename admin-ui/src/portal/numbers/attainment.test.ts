import { attainment } from './attainment';

describe('attainment', () => {
  it.each([
    ['750.00', '1000.00', { ratio: 0.75, missing: 250 }],
    ['1200.00', '1000.00', { ratio: 1.2, missing: -200 }],
    ['10.00', '0.00', { target: 0, ratio: null, missing: -10 }],
    ['10.00', null, { target: null, ratio: null, missing: null }],
    [null, '100.00', { actual: 0, ratio: 0, missing: 100 }],
  ])('actual %s, target %s', (actual, target, expected) => {
    expect(attainment({ month: '2025-01', actual, target })).toMatchObject(expected);
  });
});
