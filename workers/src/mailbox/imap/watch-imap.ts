import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { MailboxTrouble, MailOutcome } from '@rumbo/config/api';
import type { ImapSettings } from '@rumbo/config/env';
import { AppError } from '@rumbo/config/errors';
import type { CmsClient } from '../../cms-client';
import { withPatience } from '../../cms-client/patience';
import type { Log } from '../../log';
import { createBell } from '../bell';
import { deliverMail } from '../deliver-mail';
import { isMailsFault, Postponed } from '../faults';
import { inMb, MAX_MAIL_BYTES } from '../limits';
import { unreadable } from '../mail/unreadable';
import type { Scratch } from '../scratch';
import { ImapSession, type WaitingMail } from './session';

/** A dead worker's mailbox is free after so long. */
const HOLD_SECONDS = 60;
const RENEW_MS = 20_000;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 5 * 60_000;
/** A password does not become right by trying, and servers lock accounts out. */
const WRONG_PASSWORD_MS = 15 * 60_000;
const KNOWN_BATCH = 500;

export interface ImapMailboxOptions {
  settings: ImapSettings;
  cms: Pick<CmsClient, 'receive' | 'holdMailbox' | 'knownMails' | 'rememberMail'>;
  scratch: Scratch;
  log: Log;
  /** How long to wait after the nth failure in a row. */
  backoffMs?: (failures: number) => number;
}

/** Starts taking mails from an IMAP mailbox. `stop` resolves when the mail at hand is left and the connection closed. */
export function watchImap({ settings, cms, scratch, log, backoffMs = jittered }: ImapMailboxOptions): {
  stop(): Promise<void>;
} {
  const account = accountOf(settings);
  const stopping = new AbortController();
  const { signal } = stopping;
  const bell = createBell();
  const postponed = new Postponed<string>();
  let isHeld = false;
  let trouble: MailboxTrouble | undefined;

  const hold = (seconds: number): Promise<boolean> =>
    withPatience(() => cms.holdMailbox(account, seconds, trouble), {
      signal,
      onWait: (error) => log.debug('The cms is away', { error }),
    });
  const renewing = setInterval(() => {
    if (isHeld) void cms.holdMailbox(account, HOLD_SECONDS, trouble).catch(() => undefined);
  }, RENEW_MS);

  const running = (async () => {
    for (let failures = 0; !signal.aborted; ) {
      try {
        isHeld = await hold(HOLD_SECONDS);
        if (isHeld)
          await session(() => {
            failures = 0;
            trouble = undefined;
          });
        else await pause(RENEW_MS);
      } catch (error) {
        if (signal.aborted) break;
        failures += 1;
        const waitMs = report(error, failures);
        // Said at once: the next attempt may be a quarter of an hour away.
        if (isHeld) await cms.holdMailbox(account, HOLD_SECONDS, trouble).catch(() => undefined);
        await pause(waitMs);
      }
    }
  })();

  return {
    async stop() {
      stopping.abort(new AppError('UNAVAILABLE', 'The worker is stopping'));
      bell.ring();
      await running;
      clearInterval(renewing);
      if (isHeld) await cms.holdMailbox(account, 0).catch(() => undefined);
    },
  };

  /** Says what is wrong, never with the server's own words about the login; answers how long to wait. */
  function report(error: unknown, failures: number): number {
    if ((error as { authenticationFailed?: boolean }).authenticationFailed) {
      trouble = 'sign-in';
      log.error(
        `The mailbox ${account} refuses the user or password: set IMAP_USER and IMAP_PASSWORD right and restart`,
        {
          retryInMinutes: WRONG_PASSWORD_MS / 60_000,
        },
      );
      return WRONG_PASSWORD_MS;
    }
    trouble = 'unreachable';
    const waitMs = backoffMs(failures);
    const { message, code } = error as NodeJS.ErrnoException;
    log.warn(`The mailbox ${account} is not reachable`, {
      cause: String(message).replaceAll(settings.PASSWORD, '…'),
      code,
      waitMs,
    });
    return waitMs;
  }

  async function session(onWell: () => void): Promise<void> {
    const imap = await ImapSession.open(settings, bell.ring);
    const onStop = (): void => void imap.close();
    signal.addEventListener('abort', onStop, { once: true });
    try {
      log.info('Mailbox open', { account, uidValidity: imap.uidValidity });
      while (!signal.aborted && imap.isOpen) {
        await takeAll(imap);
        if (!imap.isOpen) break;
        onWell();
        await imap.listen(bell.wait(settings.POLL_SECONDS * 1000));
      }
      if (!signal.aborted) throw new Error('the connection ended');
    } finally {
      signal.removeEventListener('abort', onStop);
      await imap.close();
    }
  }

  async function takeAll(imap: ImapSession): Promise<void> {
    const { uidValidity } = imap;
    const keyOf = (uid: number): string => `${uidValidity}:${uid}`;
    const waiting = await imap.waiting();
    postponed.keep(waiting.map(({ uid }) => keyOf(uid)));
    for (let at = 0; at < waiting.length; at += KNOWN_BATCH) {
      const batch = waiting.slice(at, at + KNOWN_BATCH);
      const uids = batch.map(({ uid }) => uid);
      const known = await withPatience(() => cms.knownMails({ account, uidValidity, uids }), { signal });
      const outcomes = new Map(known.map(({ uid, outcome }) => [uid, outcome]));
      for (const mail of batch) {
        if (signal.aborted || !imap.isOpen) return;
        if (!postponed.isDue(keyOf(mail.uid), Date.now())) continue;
        try {
          const outcome = outcomes.get(mail.uid) ?? (await take(imap, mail));
          if (outcome) await imap.putAway(mail.uid, outcome);
        } catch (error) {
          if (signal.aborted || !imap.isOpen) throw error;
          postponed.add(keyOf(mail.uid));
          log.error('Mail postponed', { account, uid: mail.uid, error });
        }
      }
    }
  }

  /** Delivers one mail and has it written down, in this order; undefined when it went away meanwhile. */
  async function take(imap: ImapSession, mail: WaitingMail): Promise<MailOutcome | undefined> {
    const { uidValidity } = imap;
    const ended = await deliver(imap, mail);
    if (!ended) return undefined;
    const reason = ended.reason?.slice(0, 4000);
    const seen = {
      account,
      uidValidity,
      uid: mail.uid,
      outcome: ended.outcome,
      ...(reason !== undefined && { reason }),
    };
    await withPatience(() => cms.rememberMail(seen), { signal });
    log.info('Mail taken', { account, uid: mail.uid, outcome: ended.outcome, ...(reason !== undefined && { reason }) });
    return ended.outcome;
  }

  async function deliver(
    imap: ImapSession,
    mail: WaitingMail,
  ): Promise<{ outcome: MailOutcome; reason?: string } | undefined> {
    try {
      if (mail.size > MAX_MAIL_BYTES)
        throw unreadable(`The mail is larger than ${inMb(MAX_MAIL_BYTES)}; upload the file in the console instead`);
      return await scratch.withFolder(async (folder) => {
        const path = join(folder, 'mail.eml');
        if (!(await imap.download(mail, path))) return undefined;
        return await deliverMail(path, { cms, account, scratch, log, signal });
      });
    } catch (error) {
      if (!signal.aborted && isMailsFault(error)) return { outcome: 'refused', reason: error.message };
      throw error;
    }
  }

  async function pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal }).catch(() => undefined);
  }
}

/** How imports name the mailbox they came from. */
const accountOf = ({ USER, HOST, FOLDER }: ImapSettings): string => `${USER}@${HOST}/${FOLDER}`.slice(0, 320);

/** Doubling up to the longest; apart from each other, so that workers do not come back all at once. */
const jittered = (failures: number): number =>
  Math.min(FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 12), LONGEST_BACKOFF_MS) * (0.5 + Math.random() / 2);
