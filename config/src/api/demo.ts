/**
 * The demo company: nothing of it there, being made (its files go the way of every file, so the workers have to read
 * them), there, or being taken away.
 */
export const DEMO_STATES = ['absent', 'loading', 'loaded', 'removing'] as const;
export type DemoState = (typeof DEMO_STATES)[number];

/** `GET /api/demo`, and in the answers of load and remove. */
export interface DemoStatus {
  state: DemoState;
  /** It may be loaded: absent, and DEMO is not off. */
  offered: boolean;
  /** Files applied, of how many; null unless loading. */
  progress: { done: number; total: number } | null;
}

/** An account of the demo; its password is in no other answer. */
export interface DemoAccount {
  name: string;
  role: 'supervisor' | 'sales';
  identifier: string;
  password: string;
}

/** `POST /api/demo/load`. */
export interface DemoLoaded extends DemoStatus {
  accounts: DemoAccount[];
}

/** `POST /api/demo/remove`. */
export interface DemoRemoved extends DemoStatus {
  removed: { imports: number; lines: number; clients: number; products: number; users: number };
  /** Clients, products and salespeople of the demo that another import states too: they stay. */
  kept: number;
}
