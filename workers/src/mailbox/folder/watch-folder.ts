import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '@rumbo/config/errors';
import type { CmsClient } from '../../cms-client';
import type { Log } from '../../log';
import { createBell } from '../bell';
import { deliverMail } from '../deliver-mail';
import { isMailsFault, Postponed } from '../faults';
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
  const postponed = new Postponed<string>();
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
    const due = settled.filter((name) => postponed.isDue(name, now)).slice(0, MAX_BATCH);
    const taken = (await Promise.all(due.map((name) => own.take(name)))).filter((path) => path !== undefined);
    for (const path of await byDate(taken)) {
      if (signal.aborted) break;
      await handle(path);
    }
    postponed.keep(settled);
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
      postponed.add(name);
      await own.giveBack(name);
      log.error('Mail postponed', { mail: name, error });
    }
  }
}

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
