import type { About, Write } from './write';

/** A write that the server has not taken yet. */
export interface Pending extends Pick<Write, 'method' | 'path' | 'body' | 'about' | 'label'> {
  id: number;
  /** Ms since the epoch, on this phone's clock. */
  at: number;
  /** `aside`: the server's answer needs the person. */
  state: 'waiting' | 'aside';
}

const NONE: readonly Pending[] = [];

/** Writes of the signed-in user that wait, oldest first; all of them, or those about one thing. */
export function usePending(_about?: About): readonly Pending[] {
  return NONE;
}
