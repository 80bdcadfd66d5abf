import { z } from 'zod';
import { importKind, profileSettings } from '../api/imports';

/**
 * Every kind of work. A work item is a row in Postgres, written with its cause; Redis only carries its id
 * as a wake-up. `where` says who does it: `worker` items touch the outside world (files, mail, ERPs),
 * `cms` items are one call (`POST /api/work/:id/run`) that the cms carries out in one transaction.
 */
export const WORK = {
  /** Read a stored file with its profile and stream its rows to the cms. */
  'read-file': {
    queue: 'files',
    where: 'worker',
    timeoutMs: 15 * 60_000,
    payload: z.object({ importId: z.number().int() }),
  },
  /**
   * Look at the beginning of an import's file: propose a profile (of `kind`, or the kind its header tells), or show how it reads under `settings`. When the
   * import waits to be recognised, the answer also decides what becomes of it.
   */
  'propose-profile': {
    queue: 'looks',
    where: 'worker',
    timeoutMs: 2 * 60_000,
    payload: z.object({
      importId: z.number().int(),
      settings: profileSettings.optional(),
      kind: importKind.optional(),
    }),
  },
  /** Validate and apply what is staged for an import, in one transaction. */
  'apply-import': {
    queue: 'rules',
    where: 'cms',
    timeoutMs: 15 * 60_000,
    payload: z.object({ importId: z.number().int() }),
  },
  /** Rebuild facts that something other than an import made stale (an owner, a family, a setting changed). */
  'refresh-facts': {
    queue: 'rules',
    where: 'cms',
    timeoutMs: 15 * 60_000,
    payload: z.object({ reason: z.enum(['owner', 'setting', 'family', 'rate']) }),
  },
  /** Write a table that is too large for an answer into the file store, as the person who asked. */
  'export-file': {
    queue: 'exports',
    where: 'cms',
    timeoutMs: 15 * 60_000,
    payload: z.object({ exportId: z.number().int() }),
  },
  /** Mail a person what they have not read; the words are written at the claim, with their sight of then. */
  'send-mail': {
    queue: 'mails',
    where: 'worker',
    timeoutMs: 3 * 60_000,
    payload: z.object({ userId: z.number().int() }),
    // A mail server may be away for hours: tries come ever further apart, up to an hour, for nine hours or so.
    maxTries: 20,
    longestWaitMs: 60 * 60_000,
  },
} as const satisfies Record<string, WorkKindDefinition>;

export interface WorkKindDefinition {
  queue: QueueName;
  where: 'worker' | 'cms';
  /** A lease lives this long without a heartbeat-driven extension at most; then the item counts as crashed. */
  timeoutMs: number;
  payload: z.ZodType;
  /** Reported failures before an item is set apart; default MAX_TRIES. */
  maxTries?: number;
  /** The longest wait between two tries; default LONGEST_WAIT_MS. */
  longestWaitMs?: number;
}

export type WorkKind = keyof typeof WORK;
export type WorkPayload<K extends WorkKind> = z.infer<(typeof WORK)[K]['payload']>;

/**
 * Somebody waits for a look or an export, so these have queues of their own beside files that take minutes; and a mail
 * server that does not answer keeps nothing else waiting.
 */
export const QUEUES = ['files', 'looks', 'rules', 'exports', 'mails'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What travels through Redis: which row to look at, and nothing else. */
export interface WakeUp {
  id: number;
}

/** Bull ignores a job id it has seen, so each try has its own. */
export const wakeUpId = (id: number, attempt: number): string => `w${id}.${attempt}`;

/** A lease without a heartbeat for this long is a crash. */
export const LEASE_MS = 30_000;
/** One heartbeat a process, this often, for all leases it holds. */
export const HEARTBEAT_MS = 8_000;
/** The reconciler looks for due items and expired leases this often, and at start. */
export const RECONCILE_MS = 15_000;
/** Reported failures before an item is set apart. */
export const MAX_TRIES = 8;
/** Waits between tries double up to this. */
export const LONGEST_WAIT_MS = 5 * 60_000;
/** Crashes (leases that ran out) before an item is set apart: a poison file must not take every worker down. */
export const MAX_CRASHES = 2;
/** `POST /api/work/claim` takes this many ids at most. */
export const MAX_CLAIM = 20;
