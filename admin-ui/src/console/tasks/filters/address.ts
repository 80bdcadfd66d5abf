import { TASK_PRIORITIES, TASK_STATES, type TaskFilters } from '@rumbo/config/api';

/** The filters as the page's address keeps them; what is empty narrows nothing. */
export const NO_FILTERS = { state: '', priority: '', who: '', client: '', strategy: '', due: '', q: '', repeats: '' };
export type FilterAddress = typeof NO_FILTERS;

export const DUES = ['overdue', 'today', 'week', 'none'] as const;

/** `me` is who looks; what the address says and no filter knows is passed over. */
export function filtersOf(address: FilterAddress, me: number): TaskFilters {
  const states = TASK_STATES.filter((state) => state === address.state);
  const priorities = TASK_PRIORITIES.filter((priority) => priority === address.priority);
  const due = DUES.find((one) => one === address.due);
  const assignee = address.who === 'me' ? me : address.who === 'none' ? 'none' : Number(address.who);
  return {
    ...(states.length > 0 && { states }),
    ...(priorities.length > 0 && { priorities }),
    ...(assignee && { assignees: [assignee] }),
    ...(address.client && { client: address.client }),
    ...(address.strategy && { strategy: address.strategy }),
    ...(due && { due }),
    ...(address.q && { search: address.q }),
    ...(address.repeats && { repeating: address.repeats === 'yes' }),
  };
}
