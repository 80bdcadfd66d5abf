import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { TaskFilters } from '@rumbo/config/api';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { LoadError } from '../../display/LoadError';
import { useFormat } from '../../display/use-format';
import { useTaskAddress } from '../drawer/use-task-drawer';
import { useMapMeta } from '../place/use-map-meta';
import { Placeless } from './Placeless';
import { PlacesMap } from './PlacesMap';
import { pointOf } from './points';
import { useTaskPlaces } from './use-task-places';
import { useVisits } from './use-visits';
import { VisitPanel } from './VisitPanel';
import { isPlaced, type PlacedTask } from './visit-day';

const NONE: readonly PlacedTask[] = [];

/** Tasks where they are, and what has no place beside; the filters are those of every view of tasks. */
export default function TaskMap({ filters }: { filters: TaskFilters }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const addressOf = useTaskAddress();
  const { day } = useFormat();
  const meta = useMapMeta();
  const { data, error, refetch } = useTaskPlaces(filters);
  const [chosen, choose] = useState<{ id: string } | null>(null);
  const tasks = useMemo(() => data?.data.filter(isPlaced) ?? NONE, [data]);
  const today = data?.meta.today ?? '';
  const visits = useVisits(tasks, today);
  const { order } = visits;
  const points = useMemo(() => {
    const words = {
      today,
      day,
      late: translate('map.late'),
      openTask: translate('map.open_task'),
      addressOf,
      openClient: translate('map.open_client'),
    };
    return order
      ? order.stops.flatMap(({ tasks: here }, at) => here.map((task) => pointOf(task, words, at + 1)))
      : tasks.map((task) => pointOf(task, words));
  }, [tasks, order, today, day, translate, addressOf]);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data || !meta) return <Skeleton variant="rounded" height={480} />;

  return (
    <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { md: 'minmax(0, 1fr) 280px' } }}>
      <Box>
        <PlacesMap meta={meta} points={points} chosen={chosen} onOpen={navigate} />
        <Typography variant="body2" color="text.secondary" role="status" sx={{ mt: 0.5 }}>
          {translate('map.many', { smart_count: points.length })}
          {data.meta.more && ` · ${translate('map.more_than_shown')}`}
        </Typography>
      </Box>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <VisitPanel {...visits} onChoose={(id) => choose({ id })} />
        <Placeless tasks={data.placeless} count={data.meta.placeless} />
      </Box>
    </Box>
  );
}
