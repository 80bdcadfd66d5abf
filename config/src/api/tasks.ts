import { z } from 'zod';
import type { Unmovable } from '../recurrence/move';
import { reference } from './reference';
import type { Choice } from './table';

export const TASK_STATES = ['todo', 'doing', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** From the least to the most pressing. */
export const TASK_PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const;
export type TaskPriority = (typeof TASK_PRIORITIES)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as yyyy-MM-dd');
const userId = z.number().int().positive();

/** `overdue`: open and due before today; `week`: due from Monday to Sunday of this week; `none`: without a due day. */
export const taskDue = z.union([
  z.enum(['overdue', 'today', 'week', 'none']),
  z.strictObject({ from: day.optional(), to: day.optional() }),
]);
export type TaskDue = z.infer<typeof taskDue>;

/** What every view of tasks can be narrowed by; what is left out narrows nothing. */
export const taskFilters = z
  .strictObject({
    states: z.array(z.enum(TASK_STATES)).min(1).optional(),
    priorities: z.array(z.enum(TASK_PRIORITIES)).min(1).optional(),
    /** Users; `none`: tasks that are nobody's. */
    assignees: z
      .array(z.union([userId, z.literal('none')]))
      .min(1)
      .max(100)
      .optional(),
    client: reference.optional(),
    strategy: reference.optional(),
    /** In the title, the description, the place and the client's name. */
    search: z.string().trim().max(100).optional(),
    due: taskDue.optional(),
    repeating: z.boolean().optional(),
  })
  .default({});
export type TaskFilters = z.infer<typeof taskFilters>;

export const TASK_SORTS = [
  'title',
  'state',
  'priority',
  'startDate',
  'dueDate',
  'assignee',
  'client',
  'strategy',
  'updatedAt',
] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

const board = z.object({
  view: z.literal('board'),
  filters: taskFilters,
  /** Cards of a column. */
  size: z.number().int().min(1).max(200).default(40),
  /** More of one column: the cards below the one that was last. */
  below: z.object({ state: z.enum(TASK_STATES), id: reference }).optional(),
});
const list = z.object({
  view: z.literal('list'),
  filters: taskFilters,
  sort: z.enum(TASK_SORTS).default('dueDate'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: z.number().int().min(1).max(100_000).default(1),
  pageSize: z.number().int().min(1).max(200).default(50),
});
/** At most 100 days, both ends included. */
const calendar = z.object({ view: z.literal('calendar'), filters: taskFilters, from: day, to: day });
const map = z.object({ view: z.literal('map'), filters: taskFilters });

/** Body of `POST /api/tasks/view`. */
export const taskQuery = z.discriminatedUnion('view', [board, list, calendar, map]);
export type TaskQuery = z.infer<typeof taskQuery>;
export type TaskQueryOf<View extends TaskQuery['view']> = Extract<TaskQuery, { view: View }>;

/** A task as boards, lists, calendars and maps show it. */
export interface TaskItem {
  /** documentId. */
  id: string;
  title: string;
  state: TaskState;
  priority: TaskPriority;
  /** yyyy-MM-dd, local days of the company. */
  startDate: string | null;
  dueDate: string | null;
  /** HH:mm on the due day; null: the whole day. */
  dueTime: string | null;
  minutes: number | null;
  assignee: Choice | null;
  client: { id: string; name: string } | null;
  strategy: { id: string; name: string } | null;
  address: string | null;
  /** Degrees: the task's own place, else its client's. */
  latitude: number | null;
  longitude: number | null;
  placeOf: 'task' | 'client' | null;
  /** The rule (RFC 5545) it comes again by. */
  recurrence: string | null;
  isSeries: boolean;
  /** How many the caller sees. */
  comments: number;
  /** Smaller stands higher in its column. */
  rank: number;
  /** As every answer gives it; what `If-Match` takes. */
  updatedAt: string;
}

/** A day of a series that has no task yet: it looks like the latest task of its series, whose id it carries. */
export type ComingTask = TaskItem & { isComing: true };

export interface TaskColumn {
  state: TaskState;
  /** All that match, not only those here. */
  count: number;
  items: TaskItem[];
}

/** Today in the company's zone, by which tasks are late. */
interface TaskMeta {
  today: string;
}

/** In the order of TASK_STATES, columns without a card too; with `below` the one column that was asked for. */
export interface TaskBoard {
  data: TaskColumn[];
  meta: TaskMeta;
}
export interface TaskPage {
  data: TaskItem[];
  meta: TaskMeta & { total: number; page: number; pageSize: number };
}
/** Tasks that start or are due in the window; `more`: there were too many, and the latest are left out. */
export interface TaskCalendar {
  data: (TaskItem | ComingTask)[];
  meta: TaskMeta & { more: boolean };
}
/**
 * Tasks with a place, and the first of those that have none; `meta.placeless`: how many these are in all; `more`: there
 * were too many with a place to answer all.
 */
export interface TaskMap {
  data: TaskItem[];
  placeless: TaskItem[];
  meta: TaskMeta & { placeless: number; more: boolean };
}

/** Body of `POST /api/tasks/:id/move`: into the column of a state, below the card `after`; null: on top. */
export const taskMove = z.object({ state: z.enum(TASK_STATES), after: reference.nullable() });
export type TaskMove = z.infer<typeof taskMove>;

/** Answer of a move: the task where it now stands. */
export interface TaskMoved {
  data: TaskItem;
}

/** Which tasks of a series a change means: the one at hand, also those after it, or every one that is open. */
export const SERIES_SCOPES = ['this', 'following', 'all'] as const;
export type SeriesScope = (typeof SERIES_SCOPES)[number];

/** Body of `POST /api/tasks/change`: many tasks at once, all of them or none. What is left out stays. */
export const taskChanges = z.object({
  changes: z
    .array(
      z.object({
        id: reference,
        data: z.strictObject({
          state: z.enum(TASK_STATES).optional(),
          priority: z.enum(TASK_PRIORITIES).optional(),
          assignee: userId.nullable().optional(),
          dueDate: day.nullable().optional(),
          recurrence: z.string().nullable().optional(),
        }),
      }),
    )
    .min(1)
    .max(200),
  series: z.enum(SERIES_SCOPES).default('this'),
});
export type TaskChanges = z.input<typeof taskChanges>;
export type TaskChange = TaskChanges['changes'][number];

/** Body of `POST /api/tasks/moves`: tasks and the days they might get. */
export const seriesMoves = z.object({
  moves: z
    .array(z.object({ id: reference, dueDate: day }))
    .min(1)
    .max(200),
});
export type SeriesMoves = z.infer<typeof seriesMoves>;

/** What the new day of a task would make of its series' rule; without a rule that says it, why. */
export interface SeriesMove {
  id: string;
  title: string;
  /** As it is. */
  rule: string;
  /** `days`: the first ones (yyyy-MM-dd), the new day among them. */
  moved: { rule: string; days: string[] } | null;
  reason: Unmovable | null;
}

/** Answer of `POST /api/tasks/moves`: only tasks of a series that would leave their day. */
export interface SeriesMovesAnswer {
  data: SeriesMove[];
}

/** Answer of `GET /api/tasks/:id/series`: the rule and the day (yyyy-MM-dd) it counts from; null: no series. */
export interface TaskSeriesAnswer {
  data: { rule: string; start: string } | null;
}
