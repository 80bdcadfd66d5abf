import type * as es from './es-table';
import type { SameKeys } from './same-keys';

export const exporting: SameKeys<typeof es.exporting> = {
  button: 'Export',
  xlsx: 'Excel',
  xlsx_hint: 'With formats, and a sheet with the filters',
  csv: 'CSV',
  csv_hint: 'Clean data for another program',
  busy: 'Exporting…',
  rows: '%{done} of %{total} rows',
  cancel: 'Cancel',
};

export const groups: SameKeys<typeof es.groups> = {
  by: 'Group by',
  none: 'Not grouped',
  family: 'Family',
  clients: 'Clients',
  target: 'Target',
  attainment: 'Attainment',
  kept: 'Closed month: what was closed counts, %{kept}.',
  title: 'By %{by}',
  without: 'No value',
  total: 'Total',
  shared: 'A client or an order can be in several groups: they do not add up to the total.',
  average: 'This is an average: the groups do not add up to the total.',
  more: 'The 500 largest groups are shown.',
  open: 'See the clients of %{group}',
};

export const cohorts: SameKeys<typeof es.cohorts> = {
  title: 'Retention by month of first purchase',
  hint: 'Of the clients that began each month, how many bought again later.',
  month: 'First purchase',
  clients: 'Clients',
  since: 'Month %{age}',
  cell: '%{month}, %{age} months later: %{retained} of %{clients} clients (%{percent}), %{revenue}',
  incomplete: 'First month of data: earlier clients are among them.',
  running: 'Running month',
  empty: 'No new clients in these months',
  show: 'Show',
  ratio: '% that bought',
  retained: 'Clients',
  revenue: 'Revenue',
};

export const rhythm: SameKeys<typeof es.rhythm> = {
  title: 'Purchase rhythm',
  days: '1 day |||| %{smart_count} days',
  every: 'Buys every %{days}',
  next: 'Next purchase expected: %{date}',
  late: '%{days} late',
  on_time: 'On time',
  none: 'No rhythm is known yet: it takes three purchase days in 24 months.',
  based: 'From %{smart_count} purchase days; the last on %{date}',
};

export const lost: SameKeys<typeof es.lost> = {
  title: 'Lost clients',
  hint: '%{count} client stopped buying in twelve months; %{atStake} a year at stake. |||| %{count} clients stopped buying in twelve months; %{atStake} a year at stake.',
  show: 'Show',
  shown: { all: 'All', no: 'Not back', yes: 'Recovered' },
  empty: 'None in these months',
  client: 'Client',
  owner: 'Responsible',
  since: 'Since',
  last: 'Last purchase',
  at_stake: 'At stake',
  reason: 'Reason',
  recovered: 'Back in',
  not_yet: 'Not yet',
};
