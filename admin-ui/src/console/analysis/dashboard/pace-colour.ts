import type { PaceState } from '@rumbo/config/api';

/** The one palette of states, told apart without red and green; without a state it is the accent. */
export const paceColour = (state: PaceState | null): 'good' | 'watch' | 'bad' | 'accent' =>
  state === null ? 'accent' : ({ 'on-track': 'good', behind: 'watch', 'at-risk': 'bad' } as const)[state];
