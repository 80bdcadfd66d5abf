import { toMicros } from './decimal';
import { attainmentOf, goalCompletion, progressOf } from './pace';

const micros = (text: string | null) => (text === null ? null : toMicros(text));
const progress = (
  ...[variable, actual, target, elapsed, total]: [
    Parameters<typeof progressOf>[0],
    string | null,
    string | null,
    number,
    number,
  ]
) => progressOf(variable, micros(actual), micros(target), { elapsed, total, isOver: elapsed === total });

test.each<[string, [string, string | null], boolean, number | null]>([
  ['reached', ['100', '100'], false, 1],
  ['beyond', ['150', '100'], false, 1.5],
  ['nothing sold', ['0', '100'], false, 0],
  ['more returned than sold', ['-10', '100'], false, -0.1],
  ['a target of 0 has no ratio', ['5', '0'], false, null],
  ['no target is not a target of 0', ['5', null], false, null],
  ['less is better: at the target', ['10', '10'], true, 1],
  ['less is better: half of it', ['5', '10'], true, 1.5],
  ['less is better: three times it', ['30', '10'], true, 0],
  ['less is better: 0 is reached at 0', ['0', '0'], true, 1],
  ['less is better: 0 is missed by one', ['1', '0'], true, 0],
])('attainment: %s', (_what, [actual, target], lessIsBetter, expected) => {
  expect(attainmentOf(micros(actual), micros(target), lessIsBetter)).toBe(expected);
});

describe('a month that runs', () => {
  test('asks for its share of the target, and says what is left for each day', () => {
    // 1000 × 5 / 20 = 250; 800 missing over 15 days; 200 in 5 days make 800 in 20
    expect(progress('revenue', '200', '1000', 5, 20)).toEqual({
      attainment: 0.2,
      variance: toMicros('-800'),
      pace: toMicros('250'),
      neededPerDay: toMicros('53.333333'),
      projection: toMicros('800'),
      state: 'at-risk',
    });
  });

  test.each([
    ['250', 'on-track'],
    ['249.99', 'behind'],
    ['225', 'behind'],
    ['224.99', 'at-risk'],
  ])('%s of 250 is %s', (actual, state) => {
    expect(progress('revenue', actual, '1000', 5, 20).state).toBe(state);
  });

  test('before the first working day is over nothing is projected or judged', () => {
    expect(progress('revenue', '40', '1000', 0, 20)).toMatchObject({ pace: 0n, projection: null, state: null });
  });

  test('a target that is reached asks for nothing more', () => {
    expect(progress('client-count', '12', '10', 5, 20).neededPerDay).toBe(0n);
  });

  test('without a target there is a projection and nothing else', () => {
    expect(progress('units', '10', null, 5, 20)).toEqual({
      attainment: null,
      variance: null,
      pace: null,
      neededPerDay: null,
      projection: toMicros('40'),
      state: null,
    });
  });

  test('absence is not judged before the month is over', () => {
    expect(progress('non-retained-clients', '90', '10', 5, 20)).toMatchObject({
      pace: null,
      projection: null,
      state: null,
    });
  });

  test('an average is asked for whole, and not projected', () => {
    expect(progress('average-ticket', '95', '100', 5, 20)).toMatchObject({
      pace: toMicros('100'),
      neededPerDay: null,
      projection: null,
      state: 'behind',
    });
  });
});

test('a month that is over is judged by its target', () => {
  expect(progress('revenue', '950', '1000', 20, 20)).toEqual({
    attainment: 0.95,
    variance: toMicros('-50'),
    pace: toMicros('1000'),
    neededPerDay: null,
    projection: null,
    state: 'behind',
  });
  expect(progress('non-retained-clients', '8', '10', 20, 20)).toMatchObject({ attainment: 1.2, state: 'on-track' });
});

test('a month without working days is over before it begins', () => {
  expect(progress('revenue', '0', '100', 0, 0)).toMatchObject({ pace: toMicros('100'), projection: null });
});

test.each([
  ['none has a target', [{ attainment: null, weight: 2 }], null],
  [
    'each counts up to 100 %',
    [
      { attainment: 1.5, weight: null },
      { attainment: 0.5, weight: null },
    ],
    0.75,
  ],
  [
    'by weight',
    [
      { attainment: 1, weight: 3 },
      { attainment: 0, weight: 1 },
    ],
    0.75,
  ],
  [
    'what has no target is left out',
    [
      { attainment: 0.4, weight: null },
      { attainment: null, weight: 9 },
    ],
    0.4,
  ],
])('goal completion: %s', (_what, goals, expected) => {
  expect(goalCompletion(goals)).toBe(expected);
});
