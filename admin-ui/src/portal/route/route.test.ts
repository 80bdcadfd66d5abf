import { hrefOf, parseRoute, type Route } from './route';

describe('route', () => {
  it.each<[string, Route]>([
    ['#/', { screen: 'day' }],
    ['#/week', { screen: 'week' }],
    ['#/new-task', { screen: 'new-task' }],
    ['#/tasks/abc/visit', { screen: 'task', id: 'abc', act: 'visit' }],
    ['#/clients/abc/call', { screen: 'client', id: 'abc', act: 'call' }],
    ['#/clients', { screen: 'clients' }],
    ['#/clients/abc', { screen: 'client', id: 'abc' }],
    ['#/tasks/a%2Fb', { screen: 'task', id: 'a/b' }],
    ['#/numbers', { screen: 'numbers' }],
    ['#/account', { screen: 'account' }],
    ['#/notices', { screen: 'notices' }],
  ])('%s is read and written back', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(hrefOf(route)).toBe(hash);
  });

  it('opens the task or client itself where nobody knows what to do with it', () => {
    expect(parseRoute('#/tasks/abc/call')).toEqual({ screen: 'task', id: 'abc' });
    expect(parseRoute('#/clients/abc/nothing')).toEqual({ screen: 'client', id: 'abc' });
  });

  it.each(['', '#', '#/nothing', '#/tasks', '#/numbers2/1'])('%s opens the day', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'day' });
  });
});
