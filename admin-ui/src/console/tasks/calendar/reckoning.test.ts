import { DateLocalizer } from 'react-big-calendar';
import { RECKONING } from './reckoning';

/** The library's own answers, which these must be. */
const library = new DateLocalizer({
  firstOfWeek: () => 1,
  format: String,
  formats: {},
}) as unknown as typeof RECKONING;

const at = (day: number, hour = 0, minute = 0): Date => new Date(2026, 10, day, hour, minute);
const WEEK = { start: at(16), end: at(22) };
const EVENTS = [
  [at(15), at(15)],
  [at(16), at(16)],
  [at(15, 23), at(16)],
  [at(15, 23, 45), at(16, 0, 15)],
  [at(19, 9), at(19, 10)],
  [at(19, 9), at(19, 9, 30)],
  [at(22), at(22)],
  [at(22, 23), at(23, 1)],
  [at(23), at(23)],
].map(([start, end]) => ({ start, end, allDay: start?.getTime() === end?.getTime() })) as {
  start: Date;
  end: Date;
  allDay: boolean;
}[];

test('tasks are in a week as the library has it', () => {
  for (const event of EVENTS)
    expect([event, RECKONING.inEventRange({ event, range: WEEK })]).toEqual([
      event,
      library.inEventRange({ event, range: WEEK }),
    ]);
});

test('tasks stand in the order the library gives those of one day', () => {
  // What lasts beyond midnight the library has set aside by then.
  const ofOneDay = EVENTS.filter(({ start, end }) => library.isSameDate(start, end));
  for (const evtA of ofOneDay)
    for (const evtB of ofOneDay) {
      expect(Math.sign(RECKONING.sortEvents({ evtA, evtB }))).toBe(Math.sign(library.sortEvents({ evtA, evtB })));
      expect(RECKONING.isSameDate(evtA.start, evtB.end)).toBe(library.isSameDate(evtA.start, evtB.end));
    }
});
