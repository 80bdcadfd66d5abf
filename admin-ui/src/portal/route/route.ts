/** Addresses live behind #: the server needs no rule for them, and the installed app opens where it was. */
export type Route =
  | { screen: (typeof PLAIN)[number] }
  | { screen: 'task'; id: string; act?: (typeof ACTS.task)[number] }
  | { screen: 'client'; id: string; act?: (typeof ACTS.client)[number] };

const PLAIN = [
  'day',
  'week',
  'board',
  'search',
  'new-task',
  'clients',
  'numbers',
  'account',
  'notices',
  'pending',
] as const;
/** What is done to one task or client has a screen of its own, so that the phone's "back" leaves it. */
const ACTS = { task: ['visit'], client: ['visit', 'call', 'mail', 'new-task'] } as const;

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name);

/** An address nobody knows is the day: a stale bookmark opens the app, not an error. */
export function parseRoute(hash: string): Route {
  const [first = '', second = '', third = ''] = hash.replace(/^#\/?/, '').split('/');
  const id = decodeURIComponent(second);
  if (first === 'tasks' && id) return { screen: 'task', id, ...(isOneOf(ACTS.task, third) && { act: third }) };
  if (first === 'clients' && id) return { screen: 'client', id, ...(isOneOf(ACTS.client, third) && { act: third }) };
  return { screen: isOneOf(PLAIN, first) ? first : 'day' };
}

export function hrefOf(route: Route): string {
  if (!('id' in route)) return route.screen === 'day' ? '#/' : `#/${route.screen}`;
  return `#/${route.screen}s/${encodeURIComponent(route.id)}${route.act ? `/${route.act}` : ''}`;
}
