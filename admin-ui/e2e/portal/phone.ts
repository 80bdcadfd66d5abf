import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { until } from '../setup/product';

/** A phone: a browser that can be killed and opened again on the same disk, and a cable that can be pulled. */
export interface Phone {
  /** Where the product stands, as the phone sees it. */
  url: string;
  open(): Promise<Page>;
  /** Ends the browser as a phone out of battery does. */
  kill(): Promise<void>;
  setOnline(isOnline: boolean): Promise<void>;
  close(): Promise<void>;
}

export async function makePhone(productUrl: string): Promise<Phone> {
  const disk = await mkdtemp(join(tmpdir(), 'rumbo-phone-'));
  const cable = await makeCable(Number(new URL(productUrl).port));
  let context: BrowserContext | undefined;
  let isOnline = true;

  return {
    url: `http://127.0.0.1:${cable.port}`,
    async open() {
      context = await chromium.launchPersistentContext(disk, {
        executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        locale: 'es',
        viewport: { width: 360, height: 740 },
        geolocation: { latitude: -0.18, longitude: -78.47, accuracy: 12 },
        permissions: ['geolocation'],
        offline: !isOnline,
      });
      const page = context.pages()[0] ?? (await context.newPage());
      page.setDefaultTimeout(20_000);
      return page;
    },
    async kill() {
      const closed = new Promise((done) => context?.once('close', done));
      for (const pid of await browsersOn(disk)) process.kill(pid, 'SIGKILL');
      await closed;
      context = undefined;
      await until(async () => (await browsersOn(disk)).length === 0, { within: 10_000, what: 'the browser to end' });
    },
    async setOnline(wanted) {
      isOnline = wanted;
      cable.plug(wanted);
      await context?.setOffline(!wanted);
    },
    async close() {
      await context?.close();
      cable.close();
      await rm(disk, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Playwright's own "offline" does not reach a service worker; a pulled cable does. */
async function makeCable(to: number) {
  const sockets = new Set<Socket>();
  let isPlugged = true;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  };
  const server = createServer((phone) => {
    keep(phone);
    if (!isPlugged) return phone.destroy();
    const product = connect(to, '127.0.0.1');
    keep(product);
    phone.pipe(product).pipe(phone);
    phone.once('close', () => product.destroy());
    product.once('close', () => phone.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const pull = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    plug(plugged: boolean) {
      isPlugged = plugged;
      if (!plugged) pull();
    },
    close() {
      pull();
      server.close();
    },
  };
}

/** Browsers (not their children, which end with them) on this disk, by what /proc says. */
async function browsersOn(disk: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return command.includes(`--user-data-dir=${disk}`) && !command.includes('--type=') ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}
