import { identityOfUser } from './identity';
import { switchStatement } from './scope-statement';

const team = [{ id: 7 }, { id: 3 }];

test.each([
  ['an admin sees everything', { role: { type: 'admin' }, scope: 'own' as const }, 'office', []],
  [
    'a supervisor without a limit sees everything',
    { role: { type: 'supervisor' }, scope: 'all' as const },
    'office',
    [],
  ],
  [
    'a supervisor of a team sees it and their own',
    { role: { type: 'supervisor' }, scope: 'team' as const, team },
    'rep',
    [3, 5, 7],
  ],
  [
    'a supervisor limited to their own has no team',
    { role: { type: 'supervisor' }, scope: 'own' as const, team },
    'rep',
    [5],
  ],
  [
    'a sales user sees their own, whatever the account says',
    { role: { type: 'sales' }, scope: 'all' as const, team },
    'rep',
    [5],
  ],
  ['an unknown role sees its own', { role: { type: 'authenticated' }, scope: 'all' as const }, 'rep', [5]],
])('%s', (_, account, role, ownerIds) => {
  expect(identityOfUser({ id: 5, ...account })).toMatchObject({ role, ownerIds });
});

test('nothing but integers and words of ours gets into the switch', () => {
  const rep = identityOfUser({ id: 5, role: { type: 'sales' } });
  expect(switchStatement(rep)).toBe(
    "set role rumbo_rep; set search_path = scoped, public; set statement_timeout = 15000; set max_parallel_workers_per_gather = 0; set app.user_id = '5'; set app.owner_ids = '5'; set app.actor = 'user:5'; set app.via = 'ui'",
  );
  expect(() => switchStatement({ ...rep, ownerIds: ["1'; drop table clients" as unknown as number] })).toThrow(
    TypeError,
  );
});
