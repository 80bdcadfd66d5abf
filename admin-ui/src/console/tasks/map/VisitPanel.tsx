import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Choice } from '@rumbo/config/api';
import type { VisitOrder } from '@rumbo/config/visit-order';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel';
import { useFormat } from '../../display/use-format';
import type { Stop } from './visit-day';

export interface DayAsked {
  day: string;
  /** Empty: nobody chosen, nothing ordered. */
  person: string;
}

interface Props {
  asked: DayAsked;
  people: readonly Choice[];
  order: VisitOrder<Stop> | null;
  /** Why there is no order, in words. */
  trouble: string | null;
  onAsk: (asked: DayAsked) => void;
  onChoose: (id: string) => void;
}

/** One person's visits of a day in a short order; choosing one shows it on the map. */
export function VisitPanel({ asked, people, order, trouble, onAsk, onChoose }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Panel title={translate('map.visits')} hint={translate('map.visits_hint')}>
      <Box sx={{ display: 'grid', gap: 1.5, pt: 0.5 }}>
        <TextField
          type="date"
          label={translate('map.visits_day')}
          value={asked.day}
          onChange={({ target }) => target.value && onAsk({ day: target.value, person: '' })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          select
          label={translate('map.visits_person')}
          value={asked.person}
          disabled={people.length === 0}
          onChange={({ target }) => onAsk({ ...asked, person: target.value })}
          helperText={people.length === 0 ? translate('map.visits_none') : trouble}
          error={trouble !== null}
        >
          {people.map(({ id, label }) => (
            <MenuItem key={id} value={String(id)}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        {order && (
          <>
            <Typography variant="body2" role="status">
              {translate('map.visits_total', {
                smart_count: order.stops.length,
                km: format.number(order.distanceM / 1000, { maximumFractionDigits: 1 }),
              })}
            </Typography>
            <Box component="ol" sx={{ m: 0, pl: 3, fontSize: 13, '& li::marker': { color: 'text.secondary' } }}>
              {order.stops.map(({ tasks }) => (
                <li key={tasks[0]?.id}>
                  {tasks.map(({ id, title, client, dueTime }) => (
                    <ButtonBase
                      key={id}
                      onClick={() => onChoose(id)}
                      sx={{
                        display: 'block',
                        width: '100%',
                        textAlign: 'left',
                        py: 0.5,
                        font: 'inherit',
                        borderRadius: 1,
                      }}
                    >
                      {client?.name ?? title}
                      <Typography variant="caption" color="text.secondary" component="div">
                        {[dueTime, client ? title : null].filter(Boolean).join(' · ')}
                      </Typography>
                    </ButtonBase>
                  ))}
                </li>
              ))}
            </Box>
            <Button variant="text" onClick={() => onAsk({ ...asked, person: '' })} sx={{ justifySelf: 'start' }}>
              {translate('map.visits_clear')}
            </Button>
          </>
        )}
      </Box>
    </Panel>
  );
}
