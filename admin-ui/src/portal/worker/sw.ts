/**
 * The portal's service worker: the app itself opens without a network. It keeps the shell of one version, takes pages
 * from the network while that answers soon, and never touches /api, the console or the CMS. What people read and write
 * offline is the app's own business (../offline). A new version takes over at the next start, when no page of the old one
 * is open: a page and its scripts are always of one version.
 */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Events {
  install: Extendable;
  activate: Extendable;
  fetch: Fetching;
}
interface Worker {
  clients: { claim(): Promise<void> };
  addEventListener<E extends keyof Events>(type: E, listener: (event: Events[E]) => void): void;
}
/** Written in by the build (vite/portal-shell.ts). */
declare const __SHELL__: { version: string; files: string[] };

const worker = self as unknown as Worker;
const shell = __SHELL__;
const PREFIX = 'rumbo-portal-';
const CACHE = PREFIX + shell.version;
const PAGE = '/portal/';
/** So long a page waits for the network before the one at hand opens. */
const PATIENCE_MS = 3_000;

worker.addEventListener('install', (event) => {
  const fresh = [PAGE, ...shell.files].map((path) => new Request(path, { cache: 'no-cache' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

worker.addEventListener('activate', (event) => {
  const isOld = (name: string) => name.startsWith(PREFIX) && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(PAGE)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (shell.files.includes(pathname)) event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
});

const kept = async (path: string): Promise<Response | undefined> => (await caches.open(CACHE)).match(path);

async function page(request: Request): Promise<Response> {
  const fromNetwork = fetch(request);
  const inTime = new Promise<never>((_, give) => setTimeout(give, PATIENCE_MS));
  try {
    const answer = await Promise.race([fromNetwork, inTime]);
    if (answer.ok) return answer;
  } catch {
    // Away, or slow: the page at hand.
  }
  return (await kept(PAGE)) ?? fromNetwork;
}
