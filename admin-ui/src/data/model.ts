import type { TypeMeta } from '@rumbo/config/api';
import { useSyncExternalStore } from 'react';

interface Model {
  types: readonly TypeMeta[];
  byPath: ReadonlyMap<string, TypeMeta>;
}

const EMPTY: Model = { types: [], byPath: new Map() };

let current: Model = EMPTY;
let version: string | null = null;
let reload: (() => void) | null = null;
const listeners = new Set<() => void>();

/** The types the caller may use, as the server last told them. */
export const model = {
  get: (): Model => current,
  typeOf: (path: string): TypeMeta | undefined => current.byPath.get(path),
  set(types: readonly TypeMeta[]): void {
    current = { types, byPath: new Map(types.map((type) => [type.path, type])) };
    for (const listener of listeners) listener();
  },
  clear(): void {
    version = null;
    model.set([]);
  },
  /** Every answer carries the model's version: another than the known one asks for the types again. */
  noticeVersion(seen: string | null): void {
    if (!seen || seen === version) return;
    const known = version !== null;
    version = seen;
    if (known) reload?.();
  },
  onStale(load: () => void): () => void {
    reload = load;
    return () => {
      reload = null;
    };
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const useModel = (): Model => useSyncExternalStore(model.subscribe, model.get);

export const useType = (path: string): TypeMeta | undefined => useModel().byPath.get(path);
