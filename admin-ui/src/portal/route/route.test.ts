import { hrefOf, parseRoute, type Route } from './route';

describe('route', () => {
  it.each<[string, Route]>([
    ['#/', { screen: 'day' }],
    ['#/clients', { screen: 'clients' }],
    ['#/clients/abc', { screen: 'client', id: 'abc' }],
    ['#/tasks/a%2Fb', { screen: 'task', id: 'a/b' }],
    ['#/numbers', { screen: 'numbers' }],
    ['#/account', { screen: 'account' }],
  ])('%s is read and written back', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(hrefOf(route)).toBe(hash);
  });

  it.each(['', '#', '#/nothing', '#/tasks', '#/numbers2/1'])('%s opens the day', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'day' });
  });
});
