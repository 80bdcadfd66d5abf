import { filtersOf, NO_FILTERS } from './address';

test.each([
  [{}, {}],
  [{ who: 'me' }, { assignees: [7] }],
  [
    { who: 'none', state: 'doing' },
    { assignees: ['none'], states: ['doing'] },
  ],
  [
    { who: '12', due: 'overdue', q: 'visita' },
    { assignees: [12], due: 'overdue', search: 'visita' },
  ],
  [
    { repeats: 'no', client: 'abc', priority: 'urgent' },
    { repeating: false, client: 'abc', priorities: ['urgent'] },
  ],
  [{ state: 'gone', who: 'x', due: 'never' }, {}],
])('%j in the address asks for %j', (address, filters) => {
  expect(filtersOf({ ...NO_FILTERS, ...address }, 7)).toEqual(filters);
});
