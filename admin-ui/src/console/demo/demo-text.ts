import type { DemoStatus } from '@rumbo/config/api';

export const DEMO_POLL_MS = 1_500;

/** Something is happening to the demo that ends by itself: worth asking again. */
export const isDemoBusy = (status: DemoStatus | null | undefined): boolean =>
  status?.state === 'loading' || status?.state === 'removing';

/** 0 … 100; null: not known how far. */
export function demoPercent({ progress }: DemoStatus): number | null {
  if (!progress || progress.total === 0 || progress.done === 0) return null;
  return Math.min(100, Math.round((progress.done / progress.total) * 100));
}
