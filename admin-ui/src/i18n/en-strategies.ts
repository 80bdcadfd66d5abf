import type * as es from './es-strategies';
import type { SameKeys } from './same-keys';

export const strategies: SameKeys<typeof es.strategies> = {
  empty_title: 'There are no strategies yet',
  empty_text:
    'A strategy brings clients and goals together with an action, makes its first task and measures its result.',
  make: 'New strategy',
  count: '%{smart_count} strategy |||| %{smart_count} strategies',
  clients: '%{smart_count} client |||| %{smart_count} clients',
  no_clients: 'No clients',
  next: 'Next: %{title}',
  due: 'due %{day}',
  no_open_task: 'No open task',
  idle: 'Idle for %{days} days',
  rule: 'Flagged when no open task is left, or when nothing moves for more than %{days} days.',
  move: 'Change the state of %{name}',
  moved: '“%{name}” is now “%{state}”',
  board: 'Board of strategies by state',
  column_empty: 'None',
  drag_help: 'Press space to pick the card up, the arrows to move it, and space again to drop it.',
  impact: 'Measured result',
  impact_months: '%{from} to %{to}, compared with the mean of the %{count} months before.',
  before: 'Before, a month',
  during: 'During, a month',
  expected: 'Expected, a month',
  expected_text:
    'Had they gone the way of %{smart_count} like client |||| Had they gone the way of %{smart_count} like clients',
  no_comparison: 'There are no like clients to compare with: this compares with before alone.',
  partly_covered: '%{covered} of %{clients} clients have like ones; the others are compared with before.',
  revenue: 'Additional sales',
  margin: 'Additional margin',
  no_margin: 'Without costs in the sales there is neither margin nor return.',
  cost: 'Cost',
  roi: 'Return',
  caveat: 'It is a comparison, not a proof: other causes may have moved these sales.',
  overlapping: 'At the same time for some of these clients ran: %{names}.',
  gaps: {
    'not-begun': 'Give it a start date, and what its clients buy from then on is shown here.',
    'no-clients': 'Add clients, and what they buy from its start on is shown here.',
    'no-data-before': 'There are no sales from before its start to compare with.',
    'no-whole-month-yet': 'The first whole month after its start is not over yet.',
  },
};
