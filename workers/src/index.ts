import { join } from 'node:path';
import { readEnv, workerSettings } from '@rumbo/config/env';
import { AppError } from '@rumbo/config/errors';
import { createCmsClient } from './cms-client';
import { createLog } from './log';
import { watchFolder } from './mailbox/folder/watch-folder';
import { watchImap } from './mailbox/imap/watch-imap';
import { openScratch } from './mailbox/scratch';
import { listenSmtp } from './mailbox/smtp/listen';
import { openMailer } from './mailer/open-mailer';
import { consumeQueues } from './queue';
import { createWorker } from './work/do-work';
import { Leases } from './work/leases';
import { proposeProfile } from './work/propose-profile.job';
import { readFile } from './work/read-file.job';
import { sendMail } from './work/send-mail.job';

/** Running work may take this long to end once the process is asked to; then it is reported, to be tried again. */
const GRACE_MS = 4_000;
/** Then the process ends, whatever hangs; what it held is taken up by another. */
const LAST_MS = 10_000;
/** Items that are one call to the cms, side by side. The cms applies one after the other. */
const RULES_CONCURRENCY = 2;

async function main(): Promise<void> {
  // 1. Settings and log.
  const settings = readEnv(workerSettings);
  // A parent that started us keeps our lines in the file, beside those of the other parts.
  const log = createLog({
    level: settings.LOG_LEVEL,
    file: process.send ? undefined : settings.LOG_FILE,
    part: 'workers',
  });
  const stopping = new AbortController();
  const ending = new AbortController();

  // 2. The cms, and the leases it gives.
  const cms = createCmsClient({ url: settings.CMS_URL, token: settings.WORKER_TOKEN });
  const leases = new Leases(cms, log);
  leases.start();

  // 3. Work, woken through Redis.
  const doWork = createWorker({
    cms,
    leases,
    log,
    handlers: {
      'read-file': readFile,
      'propose-profile': proposeProfile,
      'send-mail': sendMail(settings.MAIL && openMailer(settings.MAIL)),
    },
    stopping: stopping.signal,
    ending: ending.signal,
  });
  const queues = consumeQueues({
    redisUrl: settings.REDIS_URL,
    redisCa: settings.REDIS_CA,
    concurrency: { files: settings.WORKER_CONCURRENCY, looks: 1, rules: RULES_CONCURRENCY, exports: 1, mails: 1 },
    doWork,
    log,
  });

  // 4. Mail.
  const scratch = await openScratch(join(settings.DATA_DIR, 'mails'));
  const dir = settings.MAILBOX_DIR ?? join(settings.DATA_DIR, 'mailbox');
  const mailboxes = [
    await watchFolder({ dir, account: 'folder', cms, scratch, log }),
    ...settings.IMAP.map((imap) => watchImap({ settings: imap, cms, scratch, log })),
    ...(settings.SMTP ? [await listenSmtp({ settings: settings.SMTP, inbox: join(dir, 'inbox'), log })] : []),
  ];
  log.info('Workers ready', { pid: process.pid });
  process.send?.({ type: 'ready' });

  // 5. The end, in order: take nothing new, finish or give up what runs, close.
  let isStopping = false;
  const stop = async (why: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    log.info('Workers stopping', { why });
    setTimeout(() => process.exit(1), LAST_MS).unref();
    setTimeout(
      () => ending.abort(new AppError('UNAVAILABLE', 'The worker was stopped before the work was done')),
      GRACE_MS,
    ).unref();
    stopping.abort(new AppError('UNAVAILABLE', 'The worker is stopping'));
    await Promise.allSettled([...mailboxes.map((each) => each.stop()), queues.close()]);
    leases.stop();
    cms.close();
    log.info('Workers stopped');
    await log.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  // The parent that started us is gone: nobody would stop us later.
  process.on('disconnect', () => void stop('parent gone'));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
