/** Addresses live behind #: the server needs no rule for them, and the installed app opens where it was. */
export type Route = { screen: 'day' | 'clients' | 'numbers' | 'account' } | { screen: 'task' | 'client'; id: string };

const LISTS = { tasks: 'task', clients: 'client' } as const;

/** An address nobody knows is the day: a stale bookmark opens the app, not an error. */
export function parseRoute(hash: string): Route {
  const [first = '', second = ''] = hash.replace(/^#\/?/, '').split('/');
  if (second && (first === 'tasks' || first === 'clients'))
    return { screen: LISTS[first], id: decodeURIComponent(second) };
  if (first === 'clients' || first === 'numbers' || first === 'account') return { screen: first };
  return { screen: 'day' };
}

export function hrefOf(route: Route): string {
  if ('id' in route) return `#/${route.screen}s/${encodeURIComponent(route.id)}`;
  return route.screen === 'day' ? '#/' : `#/${route.screen}`;
}
