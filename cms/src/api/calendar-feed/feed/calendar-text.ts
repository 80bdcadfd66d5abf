import type { TaskPriority } from '@rumbo/config/api';
import type { Language } from '../../notification/mail/words';
import { escaped, toText } from '../ics/lines';
import { timeZoneLines } from '../ics/time-zone';
import type { FeedTask } from './read-tasks';
import { WORDS } from './words';

const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;
/** What a task with an hour takes in a calendar when nobody has said. */
const USUAL_MINUTES = 30;
/** 1 is the highest (3.8.1.9). */
const PRIORITIES: Record<TaskPriority, number> = { urgent: 1, high: 3, medium: 5, low: 9 };

interface Calendar {
  language: Language;
  timeZone: string;
  /** Of the installation, for ids that no other has. */
  hostname: string;
  linkOf: (task: FeedTask) => string;
}

/**
 * Tasks as an iCalendar object (RFC 5545). Written here, for what we need of the format is small, and a library would bring
 * its own idea of time zones. The same tasks give the same text, so that an unchanged calendar is not sent again.
 */
export function calendarText(tasks: readonly FeedTask[], calendar: Calendar): string {
  const { language, timeZone } = calendar;
  const timed = tasks.filter(({ time }) => time !== null).map(({ day }) => Date.parse(day));
  // From a year before the first to a year after the last, so that every one stands on a clock that is written out.
  const zone =
    timed.length === 0
      ? []
      : timeZoneLines(timeZone, new Date(Math.min(...timed) - YEAR_MS), new Date(Math.max(...timed) + YEAR_MS));
  return toText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rumbo//Tasks//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(WORDS[language].name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT30M',
    'X-PUBLISHED-TTL:PT30M',
    ...zone,
    ...tasks.flatMap((task) => eventLines(task, calendar)),
    'END:VCALENDAR',
  ]);
}

function eventLines(task: FeedTask, calendar: Calendar): string[] {
  const changed = task.updatedAt.replace(/[-:]/g, '');
  const { place, latitude, longitude } = task;
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(task)}@${calendar.hostname}`,
    // Of an object that is only published it is the time of its last change (3.8.7.2).
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${task.sequence}`,
    ...whenLines(task, calendar.timeZone),
    `SUMMARY:${escaped(task.client === null ? task.title : `${task.title} · ${task.client}`)}`,
    `DESCRIPTION:${escaped(descriptionOf(task, calendar))}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(latitude !== null && longitude !== null ? [`GEO:${latitude};${longitude}`] : []),
    `URL:${calendar.linkOf(task)}`,
    `PRIORITY:${PRIORITIES[task.priority]}`,
    `CATEGORIES:${escaped(WORDS[calendar.language].states[task.state])}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
  ];
}

/** A day of a series is the same event before and after its task is made. */
const uidOf = ({ id, series, occurrence }: FeedTask): string =>
  series !== null && occurrence !== null ? `series-${series}-${occurrence}` : `task-${id}`;

/** A whole day leaves its hours free for others; one with an hour takes its minutes. */
function whenLines({ day, time, minutes }: FeedTask, timeZone: string): string[] {
  if (time === null) {
    const next = new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
    return [`DTSTART;VALUE=DATE:${digits(day)}`, `DTEND;VALUE=DATE:${digits(next)}`, 'TRANSP:TRANSPARENT'];
  }
  return [
    `DTSTART;TZID=${timeZone}:${digits(day)}T${digits(time)}00`,
    `DURATION:PT${minutes ?? USUAL_MINUTES}M`,
    'TRANSP:OPAQUE',
  ];
}

function descriptionOf(task: FeedTask, { language, linkOf }: Calendar): string {
  const words = WORDS[language];
  return [
    ...(task.client === null ? [] : [`${words.client}: ${task.client}`]),
    `${words.state}: ${words.states[task.state]}`,
    `${words.priority}: ${words.priorities[task.priority]}`,
    ...(task.description ? ['', task.description] : []),
    '',
    linkOf(task),
  ].join('\n');
}

const digits = (text: string): string => text.replace(/\D/g, '');
