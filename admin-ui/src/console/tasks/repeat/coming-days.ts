import { nextDay, type Recurrence } from '@rumbo/config/recurrence/days';

/** The day a task stands on and those its rule names after it, `count` at most. Empty for a rule that cannot be read. */
export function comingDays(recurrence: Recurrence, day: string, count: number): string[] {
  const days = [day];
  try {
    for (let next = nextDay(recurrence, day); next && days.length < count; next = nextDay(recurrence, next))
      days.push(next);
  } catch {
    return [];
  }
  return days;
}
