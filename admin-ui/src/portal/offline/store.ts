import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LastUser } from '../../session';
import type { Kept } from './kept';

/** The last answer to a question, as this person got it. */
export interface KeptRead {
  user: number;
  question: string;
  /** Ms since the epoch. */
  at: number;
  answer: unknown;
}

/** A photo, as this person saw or sent it. */
export interface KeptFile {
  user: number;
  /** Of the attachment; what it holds never changes. */
  id: number;
  /** Ms since the epoch. */
  at: number;
  bytes: Blob;
}

interface Schema extends DBSchema {
  writes: { key: number; value: Kept; indexes: { user: number } };
  reads: { key: [number, string]; value: KeptRead; indexes: { user: number } };
  files: { key: [number, number]; value: KeptFile; indexes: { at: number } };
  person: { key: string; value: LastUser };
}

let opening: Promise<IDBPDatabase<Schema>> | null = null;

/** What this phone keeps. Rejects where nothing may be kept (private windows, storage denied). */
export function store(): Promise<IDBPDatabase<Schema>> {
  const close = () => {
    void opening?.then((db) => db.close());
    opening = null;
  };
  opening ??= openDB<Schema>('rumbo-portal', 3, {
    upgrade(db, before) {
      if (before < 3) db.createObjectStore('files', { keyPath: ['user', 'id'] }).createIndex('at', 'at');
      if (before < 2) db.createObjectStore('person');
      if (before > 0) return;
      db.createObjectStore('writes', { keyPath: 'id', autoIncrement: true }).createIndex('user', 'user');
      db.createObjectStore('reads', { keyPath: ['user', 'question'] }).createIndex('user', 'user');
    },
    // A newer version of the app wants to open it in another tab.
    blocking: close,
    terminated: close,
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
