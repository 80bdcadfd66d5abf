import type { TaskPriority, TaskState } from '@rumbo/config/api';
import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';

const TASK = 'task';
const NEW = 'new';

/** What a new task begins with; relations by id. */
export interface TaskPreset {
  client?: string;
  strategy?: string;
  assignee?: string;
  state?: TaskState;
  priority?: TaskPriority;
  startDate?: string;
  dueDate?: string;
  /** HH:mm */
  dueTime?: string;
  minutes?: number;
}

export interface TaskDrawer {
  /** The task that is open; `new`: one that is being made; null: none. */
  id: string | 'new' | null;
  preset: TaskPreset;
  open(id: string): void;
  make(preset?: TaskPreset): void;
  close(): void;
}

/** The task that stands open over a page, in the page's address: it can be shared, and the way back closes it. */
export function useTaskDrawer(): TaskDrawer {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const put = useCallback(
    (id: string | null, preset?: TaskPreset) =>
      setParams(
        (current) => {
          if (id === null) current.delete(TASK);
          else current.set(TASK, id);
          return current;
        },
        { state: preset && { preset } },
      ),
    [setParams],
  );
  const open = useCallback((id: string) => put(id), [put]);
  const make = useCallback((preset: TaskPreset = {}) => put(NEW, preset), [put]);
  const close = useCallback(() => put(null), [put]);
  return { id: params.get(TASK), preset: presetOf(state), open, make, close };
}

/** The address of the page as it stands with a task open. */
export function useTaskAddress(): (id: string) => string {
  const { pathname, search } = useLocation();
  return useCallback(
    (id) => {
      const params = new URLSearchParams(search);
      params.set(TASK, id);
      return `${pathname}?${params}`;
    },
    [pathname, search],
  );
}

/** A page's state is whatever was pushed; here it only has to be a preset. */
const presetOf = (state: unknown): TaskPreset => (state as { preset?: TaskPreset } | null)?.preset ?? {};
