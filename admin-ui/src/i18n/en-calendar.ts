import type { calendar as esCalendar } from './es-calendar';
import type { SameKeys } from './same-keys';

export const calendar: SameKeys<typeof esCalendar> = {
  label:
    'Calendar of tasks: arrows go from day to day, Enter opens the day, n makes a task on it. On a task, Alt and arrows move it.',
  today: 'Today',
  span: 'What is shown',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  previous_day: 'Previous day',
  previous_week: 'Previous week',
  previous_month: 'Previous month',
  next_day: 'Next day',
  next_week: 'Next week',
  next_month: 'Next month',
  all_day: 'No time',
  show_more: '%{smart_count} more',
  more_than_shown: 'There are more tasks than fit here: the last ones are missing. Use the filters to see fewer.',
  coming: 'Will come of the repetition',
  legend: 'What each sign says',
  priority: '%{priority} priority',
  empty: 'No tasks on these days.',
  moved: '“%{title}” was moved',
  moved_alone: '“%{title}” was moved; the others of its repetition stay on their days',
  undone: 'It is back where it was',
  series_title: '“%{title}” comes again. Which ones is the change for?',
};
