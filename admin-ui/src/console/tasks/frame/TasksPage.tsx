import Add from '@mui/icons-material/AddRounded';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { TaskFilters } from '@rumbo/config/api';
import { type ComponentType, lazy, Suspense, useMemo } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import { PageHeader } from '../../display/PageHeader';
import { PageSkeleton } from '../../display/PageSkeleton';
import { usePageState } from '../../display/use-page-state';
import { useLabels } from '../../types/use-labels';
import { useOwnType } from '../../types/use-own-type';
import { type TaskPreset, useTaskDrawer } from '../drawer/use-task-drawer';
import { filtersOf, NO_FILTERS } from '../filters/address';
import { FilterBar } from '../filters/FilterBar';

/** Ways to look at the same tasks; each takes the filters and reads for itself. */
const VIEWS: Readonly<Record<string, ComponentType<{ filters: TaskFilters }>>> = {
  board: lazy(() => import('../board/TaskBoard')),
  list: lazy(() => import('../list/TaskList')),
  calendar: lazy(() => import('../calendar/TaskCalendar')),
  map: lazy(() => import('../map/TaskMap')),
};

/** Tasks: one set of filters, kept in the address, over every view. */
export default function TasksPage() {
  const translate = useTranslate();
  const labels = useLabels();
  const type = useOwnType();
  const { make } = useTaskDrawer();
  const { identity } = useGetIdentity();
  const [{ view, ...address }, change] = usePageState({ view: 'board', ...NO_FILTERS });
  const asked = JSON.stringify(address);
  const me = Number(identity?.id ?? 0);
  // The same object as long as nothing else is asked: views read anew when it changes.
  const filters = useMemo(() => filtersOf(JSON.parse(asked), me), [asked, me]);
  const name = view in VIEWS ? view : 'board';
  const View = VIEWS[name];
  return (
    <>
      <PageHeader
        title={labels.typeName(type, 2)}
        actions={
          <>
            <ToggleButtonGroup
              exclusive
              size="small"
              value={name}
              aria-label={translate('tasks.views.label')}
              onChange={(_event, next: string | null) => next && change({ view: next })}
            >
              {Object.keys(VIEWS).map((one) => (
                <ToggleButton key={one} value={one}>
                  {translate(`tasks.views.${one}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
            {type.can.create && (
              <Button variant="contained" startIcon={<Add />} onClick={() => make(presetFrom(filters))}>
                {translate('tasks.make')}
              </Button>
            )}
          </>
        }
      />
      <FilterBar address={address} onChange={change} />
      <Suspense fallback={<PageSkeleton />}>{View && <View filters={filters} />}</Suspense>
    </>
  );
}

/** A task made while looking at some is one of those. */
function presetFrom({ states, priorities, assignees, client, strategy }: TaskFilters): TaskPreset {
  const assignee = assignees?.find((one) => one !== 'none');
  return {
    ...(states?.[0] && { state: states[0] }),
    ...(priorities?.[0] && { priority: priorities[0] }),
    ...(assignee && { assignee: String(assignee) }),
    ...(client && { client }),
    ...(strategy && { strategy }),
  };
}
