import { Calendar } from 'react-big-calendar';
import * as addon from 'react-big-calendar/lib/addons/dragAndDrop';
import type { TaskEvent } from './events';

type WithDrag = typeof addon.default;

/** The add-on is CommonJS: what it exports is one step further in than its types say. */
const withDrag = (addon.default as WithDrag & { default?: WithDrag }).default ?? addon.default;

/** The library's calendar whose events are dragged and stretched. */
export const DragCalendar = withDrag<TaskEvent>(Calendar);
