import type { TimelineItem } from '@rumbo/config/api';

/** The local day of a moment, yyyy-MM-dd; a purchase carries its day alone, which is never shifted. */
export function dayOf(at: string): string {
  if (at.length === 10) return at;
  const moment = new Date(at);
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** Items under their days, the newest day first; within a day as they came. */
export function byDay(items: readonly TimelineItem[]): { day: string; items: TimelineItem[] }[] {
  const days = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const day = dayOf(item.at);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, of]) => ({ day, items: of })).sort((a, b) => (a.day < b.day ? 1 : -1));
}
