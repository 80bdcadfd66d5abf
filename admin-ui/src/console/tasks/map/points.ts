import type { MapPoint } from '../../../map/map-point';
import type { PlacedTask } from './visit-day';

interface Words {
  today: string;
  /** A local day as people read it. */
  day: (day: string) => string;
  late: string;
  openTask: string;
  addressOf: (task: string) => string;
  openClient: string;
}

/** A task as a pin: when it is due, for whom and whose, and where; late ones say so. */
export function pointOf(
  task: PlacedTask,
  { today, day, late, openTask, openClient, addressOf }: Words,
  order?: number,
): MapPoint {
  const { id, latitude, longitude, title, state, dueDate, dueTime, client, assignee, address } = task;
  const isOpen = state === 'todo' || state === 'doing';
  const isLate = isOpen && dueDate !== null && dueDate < today;
  const when = dueDate ? [day(dueDate), dueTime].filter(Boolean).join(', ') : '';
  return {
    id,
    latitude,
    longitude,
    title,
    lines: [isLate ? `${when} · ${late}` : when, client?.name ?? '', assignee?.label ?? '', address ?? ''],
    links: [
      { label: openTask, to: addressOf(id) },
      ...(client ? [{ label: openClient, to: `/clients/${client.id}/show` }] : []),
    ],
    mark: isLate ? 'late' : isOpen ? 'plain' : 'done',
    ...(order !== undefined && { order }),
  };
}
