import type * as es from './es-tasks';
import type { SameKeys } from './same-keys';

export const tasks: SameKeys<typeof es.tasks> = {
  make: 'New task',
  views: { label: 'View', board: 'Board', list: 'List', calendar: 'Calendar', map: 'Map' },
  filter: {
    search: 'Search tasks',
    mine: 'Mine',
    state: 'State',
    any_state: 'Any state',
    priority: 'Priority',
    any_priority: 'Any priority',
    due: 'Due',
    any_due: 'Any date',
    repeats: 'Repetition',
    any_repeats: 'Repeating or not',
  },
  dues: { overdue: 'Overdue', today: 'Today', week: 'This week', none: 'No date' },
  repeats: { yes: 'Repeats', no: 'Only once' },
  nobody: 'Nobody assigned',
  late: 'Overdue: %{day}',
  comments: '%{smart_count} comment |||| %{smart_count} comments',
  quick_add: 'Add a task and press Enter',
  column_empty: 'Nothing here. Drag a task in or add one.',
  column_empty_drag: 'Nothing here. Drag a task in.',
  more: 'Show more (%{left})',
  moved: '“%{title}” moved to %{state}',
  bulk: {
    toolbar: 'With the chosen tasks',
    selected: '%{count} chosen |||| %{count} chosen',
    too_many: 'Up to %{most} are changed at once: take some out.',
    done: '%{smart_count} task changed |||| %{smart_count} tasks changed',
    undone: 'Undone: %{smart_count} task as before |||| Undone: %{smart_count} tasks as before',
  },
  empty_title: 'No tasks like these',
  empty_text: 'Change the filters, or make a task with the button above.',
};

/** What is said while a card of a board is moved by keys. */
export const board: SameKeys<typeof es.board> = {
  help: 'Press space to take the card, arrows to move it, space to drop it and escape to leave it where it was.',
  at: '%{state}, place %{place}',
  nowhere: 'Outside the columns',
};
