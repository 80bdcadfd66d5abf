import type * as es from './es-task-form';
import type { SameKeys } from './same-keys';

export const taskForm: SameKeys<typeof es.taskForm> = {
  title: 'Task',
  create: 'Create task',
  created: 'Task created',
  saved: 'Task saved',
  deleted: 'Task deleted',
  skip: 'Skip this one',
  skipped: 'This one is skipped; the next one stays',
  leave_title: 'Discard the changes?',
  leave_text: 'What you wrote in this task is not saved yet.',
  leave: 'Discard',
  series_title: 'Which tasks is this change for?',
  series: {
    this: 'This task only',
    following: 'This and the following ones',
    all: 'All open ones and those to come',
  },
  move: {
    becomes: '“%{from}” becomes “%{to}”',
    from: '%{rule}, counted from %{day}',
    daily: 'It comes every day: there is no other day to move it to.',
    apart: 'The day of this task is none of its rule (%{rule}).',
    computed: 'The rule (%{rule}) works its days out: one of them cannot be moved.',
    named: 'The rule (%{rule}) has that day already.',
    passes: 'It would jump over another day of the rule (%{rule}).',
    ended: 'The repetition (%{rule}) is over before that day.',
    taken: 'A closed task of the same repetition stands on that day.',
    alone: 'Only this task can be moved. |||| Only these tasks can be moved.',
    more: 'and %{smart_count} more repetition |||| and %{smart_count} more repetitions',
  },
};

export const repeat: SameKeys<typeof es.repeat> = {
  title: 'Repeats',
  every: {
    never: 'Never',
    DAILY: 'Daily',
    WEEKLY: 'Weekly',
    MONTHLY: 'Monthly',
    YEARLY: 'Yearly',
    other: 'Another rule',
  },
  interval: 'Every',
  unit: {
    DAILY: 'day |||| days',
    WEEKLY: 'week |||| weeks',
    MONTHLY: 'month |||| months',
    YEARLY: 'year |||| years',
  },
  weekdays: 'Weekdays',
  month: {
    label: 'Which day',
    date: 'Fixed date',
    weekday: 'Weekday',
    last: 'Last day',
    number: 'Day',
    nth: 'Which',
    weekday_name: 'Day',
  },
  nth: { 1: 'First', 2: 'Second', 3: 'Third', 4: 'Fourth', '-1': 'Last' },
  end: { label: 'Ends', never: 'Never', count: 'After some times', until: 'On a date', times: 'Times', day: 'Until' },
  ends: 'then it ends',
  warning: {
    month: 'Months without that day are left out. To leave none out, choose “Last day”.',
    leap: 'February 29 comes in leap years only.',
  },
};
