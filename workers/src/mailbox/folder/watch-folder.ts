import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '@rumbo/config/errors';
import type { CmsClient } from '../../cms-client';
import type { Log } from '../../log';
import { deliverMail } from '../deliver-mail';
import { mailDate, readDateHeader } from '../mail/mail-date';
import type { Scratch } from '../scratch';
import { type MailFolders, moveMail, openFolders } from './folders';
import { SettledMails } from './settled-mails';
import { WorkingFolder } from './working-folder';

/** Folder events get lost on network drives; a look is cheap. */
const POLL_MS = 2_000;
const ARRIVING_MS = 200;
const LIFE_MS = 5_000;
const MAX_BATCH = 200;
/** After an error that is not the mail's fault it waits this long, doubling up to the longest. */
const FIRST_POSTPONE_MS = 5_000;
const LONGEST_POSTPONE_MS = 10 * 60_000;
/** What only a person can mend, for all mails alike. */
const BLOCKING = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']);

export interface FolderMailboxOptions {
  dir: string;
  account: string;
  cms: Pick<CmsClient, 'receive'>;
  scratch: Scratch;
  log: Log;
}

/** Starts taking mails from a folder. `stop` resolves when the mail at hand is done and the others are put back. */
export async function watchFolder({
  dir,
  account,
  cms,
  scratch,
  log,
}: FolderMailboxOptions): Promise<{ stop(): Promise<void> }> {
  const folders = await openFolders(dir);
  const own = await WorkingFolder.open(folders);
  const mails = new SettledMails(folders.inbox);
  const postponed = new Map<string, { until: number; waitMs: number }>();
  const stopping = new AbortController();
  const { signal } = stopping;
  const bell = createBell();
  const watcher = watchInbox(folders, bell.ring, log);
  const life = setInterval(
    () => void own.showLife().catch((error) => log.warn('Mailbox cannot be written', { error })),
    LIFE_MS,
  );
  let recoverAt = 0;

  const running = (async () => {
    while (!signal.aborted) {
      let waitMs = POLL_MS;
      try {
        waitMs = await round();
      } catch (error) {
        if (!signal.aborted) log.error('The mailbox could not be read', { dir, error });
      }
      if (!signal.aborted) await bell.wait(waitMs);
    }
  })();
  log.info('Mailbox open', { inbox: folders.inbox });

  return {
    async stop() {
      stopping.abort(new AppError('UNAVAILABLE', 'The worker is stopping'));
      bell.ring();
      await running;
      watcher?.close();
      clearInterval(life);
      await own.close();
    },
  };

  /** One look at the inbox; answers when to look again. */
  async function round(): Promise<number> {
    const now = Date.now();
    if (now >= recoverAt) {
      recoverAt = now + LIFE_MS;
      const recovered = await own.recover(now);
      if (recovered > 0) log.warn('Mails of a worker that died are taken again', { mails: recovered });
    }
    const { settled, areArriving } = await mails.look(now);
    const due = settled.filter((name) => (postponed.get(name)?.until ?? 0) <= now).slice(0, MAX_BATCH);
    const taken = (await Promise.all(due.map((name) => own.take(name)))).filter((path) => path !== undefined);
    for (const path of await byDate(taken)) {
      if (signal.aborted) break;
      await handle(path);
    }
    for (const name of postponed.keys()) if (!settled.includes(name)) postponed.delete(name);
    return areArriving || due.length === MAX_BATCH ? ARRIVING_MS : POLL_MS;
  }

  async function handle(path: string): Promise<void> {
    const name = basename(path);
    try {
      const delivery = await deliverMail(path, { cms, account, scratch, log, signal });
      if (delivery.outcome === 'done') await moveMail({ from: path, folder: folders.done });
      else await moveMail({ from: path, folder: folders.ignored, reason: delivery.reason });
      log.info('Mail taken', { mail: name, outcome: delivery.outcome });
    } catch (error) {
      // Stopping gives it back with the others.
      if (signal.aborted) return;
      if (isMailsFault(error)) {
        await moveMail({ from: path, folder: folders.refused, reason: error.message });
        log.warn('Mail refused', { mail: name, error });
        return;
      }
      postpone(name);
      await own.giveBack(name);
      log.error('Mail postponed', { mail: name, error });
    }
  }

  function postpone(name: string): void {
    const waitMs = Math.min((postponed.get(name)?.waitMs ?? FIRST_POSTPONE_MS / 2) * 2, LONGEST_POSTPONE_MS);
    postponed.set(name, { until: Date.now() + waitMs, waitMs });
  }
}

const isMailsFault = (error: unknown): error is AppError =>
  error instanceof AppError && !error.retryable && !BLOCKING.has(error.code);

/** Oldest first, by the mails' own dates: versions of a document are ordered by them. */
async function byDate(paths: readonly string[]): Promise<string[]> {
  const now = new Date();
  const dated = await Promise.all(
    paths.map(async (path) => {
      const { mtime } = await stat(path);
      return { path, sentAt: mailDate({ header: await readDateHeader(path), mtime, now }).getTime() };
    }),
  );
  return dated.sort((a, b) => a.sentAt - b.sentAt || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
}

function watchInbox({ inbox }: MailFolders, onChange: () => void, log: Log): FSWatcher | undefined {
  try {
    const watcher = watch(inbox, onChange);
    watcher.on('error', (error) => log.debug('Folder events ended, looking goes on', { error }));
    return watcher;
  } catch (error) {
    log.debug('No folder events here, looking instead', { error });
    return undefined;
  }
}

/** Waits for a time or a ring, whichever comes first; a ring while nobody waits is not lost. */
function createBell(): { ring(): void; wait(ms: number): Promise<void> } {
  let hasRung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      hasRung = true;
      wake?.();
    },
    async wait(ms) {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      hasRung = false;
      wake = undefined;
    },
  };
}
