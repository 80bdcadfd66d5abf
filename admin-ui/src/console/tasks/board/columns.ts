import type { TaskBoard, TaskItem, TaskState } from '@rumbo/config/api';

/** The board with a card below another in a column; on top where `after` is null. */
export function placed(board: TaskBoard, task: TaskItem, state: TaskState, after: string | null): TaskBoard {
  const data = board.data.map((column) => {
    const others = column.items.filter(({ id }) => id !== task.id);
    if (column.state !== state)
      return { ...column, items: others, count: column.count - (column.items.length - others.length) };
    const at = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
    const items = [...others.slice(0, at), { ...task, state }, ...others.slice(at)];
    return { ...column, items, count: column.count + (items.length - column.items.length) };
  });
  return { ...board, data };
}

/** The board with the next cards of the columns in `more`; one that has moved up meanwhile is not shown twice. */
export function appended(board: TaskBoard, more: TaskBoard): TaskBoard {
  const data = board.data.map((column) => {
    const next = more.data.find(({ state }) => state === column.state);
    if (!next) return column;
    const known = new Set(column.items.map(({ id }) => id));
    return { ...column, count: next.count, items: [...column.items, ...next.items.filter(({ id }) => !known.has(id))] };
  });
  return { ...board, data };
}
