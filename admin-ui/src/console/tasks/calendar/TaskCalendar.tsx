import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import Skeleton from '@mui/material/Skeleton';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { TaskFilters } from '@rumbo/config/api';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { SlotInfo } from 'react-big-calendar';
import type { EventInteractionArgs } from 'react-big-calendar/lib/addons/dragAndDrop';
import { useCompany } from '../../../data/company';
import { useType } from '../../../data/model';
import { cssVariables } from '../../../theme/css-variables';
import { LoadError } from '../../display/LoadError';
import { useFormat } from '../../display/use-format';
import { type TaskPreset, useTaskDrawer } from '../drawer/use-task-drawer';
import { SeriesQuestion } from '../series/SeriesQuestion';
import { CalendarHeader } from './CalendarHeader';
import './calendar.css';
import { DragCalendar } from './drag-calendar';
import { EventBody } from './EventBody';
import { eventsOf, movedTo, stretchedTo, type TaskEvent } from './events';
import { clockOf, dateOf, dayOf, SPANS, timeOf, windowOf } from './local-days';
import { calendarLocalizer, firstOfWeek, titleOf } from './localizer';
import { movedByKey } from './move-by-key';
import { useCalendar } from './use-calendar';
import { useCalendarKeys } from './use-calendar-keys';
import { useKeptFocus } from './use-kept-focus';
import { usePlainRows } from './use-plain-rows';
import { useReschedule } from './use-reschedule';
import { useSpan } from './use-span';

const COMPONENTS = { event: EventBody };
const VIEWS = [...SPANS];
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** Tasks without an hour that a day of a week shows; the rest is behind "more". */
const ROWS_ABOVE_HOURS = 6;
/** The hours in sight when a day is opened. */
const MORNING = new Date(1970, 0, 1, 7);

/** Tasks by day and hour, dragged to another one; the filters are those of every view of tasks. */
export default function TaskCalendar({ filters }: { filters: TaskFilters }) {
  const translate = useTranslate();
  const drawer = useTaskDrawer();
  const { tokens } = useTheme();
  const { locale } = useFormat();
  const { timeZone } = useCompany();
  const type = useType('tasks');
  const clock = useMemo(() => clockOf(timeZone), [timeZone]);
  const now = (): Date => clock(new Date());
  const today = dayOf(now());
  const { span, day, show } = useSpan(today);
  const window = windowOf(span, day, firstOfWeek(locale));
  const { data, error, refetch, isPlaceholderData } = useCalendar(filters, window);
  const { asking, reschedule, answer } = useReschedule();
  const localizer = useMemo(() => calendarLocalizer(locale), [locale]);
  const events = useMemo(() => eventsOf(data?.data ?? []), [data]);

  const { region, keepFocusOn } = useKeptFocus(events);
  usePlainRows(region);

  const open = ({ task }: TaskEvent): void => drawer.open(task.id);
  const make = (preset: TaskPreset): void => {
    if (type?.can.create) drawer.make(preset);
  };
  const onKeyDown = useCalendarKeys({ span, day, today, show, makeOn: (dueDate) => make({ dueDate }) });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;

  const canMove = ({ isComing }: TaskEvent): boolean => Boolean(type?.can.update) && !isComing;
  const onDrop = ({ event, start, isAllDay }: EventInteractionArgs<TaskEvent>): void => {
    // In a month an event keeps its hour; the library says nothing of it there.
    const allDay = span === 'month' ? event.allDay : isAllDay === true;
    const change = movedTo(event, { start: new Date(start), allDay });
    if (change) reschedule(event.task, change);
  };
  const onResize = ({ event, start, end }: EventInteractionArgs<TaskEvent>): void => {
    const change = stretchedTo(event, { start: new Date(start), end: new Date(end) });
    if (change) reschedule(event.task, change);
  };
  const onSlot = ({ start, end, action }: SlotInfo): void => {
    const minutes = (end.getTime() - start.getTime()) / MINUTE_MS;
    const isHours = span !== 'month' && minutes < DAY_MINUTES;
    make({
      dueDate: dayOf(start),
      ...(isHours && { dueTime: timeOf(start) }),
      ...(isHours && action === 'select' && { minutes }),
    });
  };

  const onEventKey = (event: TaskEvent, pressed: KeyboardEvent): void => {
    if (pressed.key === 'Enter') open(event);
    const to = pressed.altKey && canMove(event) ? movedByKey(pressed.key, span, event) : null;
    const change = to && movedTo(event, to);
    if (!change) return;
    // Alt and left is the way back in some browsers.
    pressed.preventDefault();
    keepFocusOn(event.task.id);
    reschedule(event.task, change);
  };

  return (
    <Box>
      {/* On the body: the list of "more" hangs there. */}
      <GlobalStyles styles={{ body: cssVariables(tokens) }} />
      <CalendarHeader
        span={span}
        day={day}
        today={today}
        title={titleOf(locale, { from: dateOf(span === 'week' ? window.from : day), to: dateOf(window.to) }, span)}
        onShow={show}
      />
      {data && (data.meta.more || events.length === 0) && (
        <Typography variant="body2" color="text.secondary" role="status" sx={{ mb: 1 }}>
          {translate(data.meta.more ? 'calendar.more_than_shown' : 'calendar.empty')}
        </Typography>
      )}
      {data ? (
        <Box
          className={`calendar calendar--${span}`}
          role="region"
          tabIndex={0}
          aria-label={translate('calendar.label')}
          aria-busy={isPlaceholderData}
          onKeyDown={onKeyDown}
          ref={region}
        >
          <DragCalendar
            localizer={localizer}
            culture={locale}
            events={events}
            date={dateOf(day)}
            view={span}
            views={VIEWS}
            toolbar={false}
            onNavigate={(date) => show({ day: dayOf(date) })}
            onView={(next) => show({ span: SPANS.find((one) => one === next) ?? 'day' })}
            onDrillDown={(date) => show({ span: 'day', day: dayOf(date) })}
            getNow={now}
            scrollToTime={MORNING}
            popup
            allDayMaxRows={ROWS_ABOVE_HOURS}
            dayLayoutAlgorithm="no-overlap"
            selectable
            resizable={span !== 'month'}
            draggableAccessor={canMove}
            resizableAccessor={(event) => canMove(event) && !event.allDay}
            onEventDrop={onDrop}
            onEventResize={onResize}
            onSelectEvent={open}
            onKeyPressEvent={(event, pressed) => onEventKey(event, pressed as unknown as KeyboardEvent)}
            onSelectSlot={onSlot}
            eventPropGetter={({ task, isComing }) => ({
              className: `calendar__event calendar__event--${task.priority} calendar__event--${isComing ? 'coming' : task.state}`,
            })}
            dayPropGetter={(date) => (dayOf(date) === day ? { className: 'calendar__day' } : {})}
            components={COMPONENTS}
            messages={{
              allDay: translate('calendar.all_day'),
              showMore: (count) => translate('calendar.show_more', { smart_count: count }),
            }}
          />
        </Box>
      ) : (
        <Skeleton variant="rounded" height={560} />
      )}
      {asking && (
        <SeriesQuestion
          title={translate('calendar.series_title', { title: asking.title })}
          moves={asking.moves}
          onAnswer={answer}
        />
      )}
    </Box>
  );
}
