import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { TaskMap } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Panel } from '../../display/Panel';
import { useTaskAddress } from '../drawer/use-task-drawer';

/** Tasks the map cannot show, each with the way to give it a place. Nothing when all have one. */
export function Placeless({ tasks, count }: { tasks: TaskMap['placeless']; count: number }) {
  const translate = useTranslate();
  const addressOf = useTaskAddress();
  if (count === 0) return null;
  return (
    <Panel title={translate('map.placeless', { smart_count: count })} hint={translate('map.placeless_hint')}>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1, maxHeight: 320, overflowY: 'auto' }}
      >
        {tasks.map(({ id, title, client, assignee }) => (
          <li key={id}>
            <Link component={RouterLink} to={addressOf(id)} variant="body2">
              {title}
            </Link>
            <Typography variant="caption" color="text.secondary" component="div">
              {[client?.name, assignee?.label].filter(Boolean).join(' · ')}
            </Typography>
          </li>
        ))}
      </Box>
      {count > tasks.length && (
        <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1, mb: 0 }}>
          {translate('map.placeless_more', { smart_count: count - tasks.length })}
        </Typography>
      )}
    </Panel>
  );
}
