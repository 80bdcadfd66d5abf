import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Absence, AbsenceRow } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel';
import { useFormat } from '../../display/use-format';
import { Sparkline } from '../../home/Sparkline';
import { Figure as Traced } from '../../trace/Figure';
import { type FigureOf, questionOf } from './Figure';

/** Who stays away: how many stay, month by month, what is at stake, and the groups by category and reason. */
export function AbsencePanel({ of, absence, isOver }: { of: FigureOf; absence: Absence; isOver: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const rates = absence.retention.map(({ rate }) => rate);
  return (
    <Panel title={translate(isOver ? 'dashboard.absence' : 'dashboard.absence_risk')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1.5, mb: 2 }}>
        <div>
          <Typography variant="body2" color="text.secondary">
            {translate(isOver ? 'dashboard.retention' : 'dashboard.retention_so_far')}
          </Typography>
          <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 1.5 }}>
            <Typography sx={{ fontSize: 20, fontWeight: 620 }}>
              <Traced of={rates.at(-1) == null ? null : { ...questionOf(of), number: 'retention' }}>
                {format.percent(rates.at(-1))}
              </Traced>
            </Typography>
            <Sparkline values={rates} />
          </Box>
        </div>
        <div>
          <Typography variant="body2" color="text.secondary">
            {translate('dashboard.stake')}
          </Typography>
          <Typography sx={{ fontSize: 20, fontWeight: 620 }}>
            <Traced of={{ ...questionOf(of), number: 'average3', table: { filters: [] } }}>
              {format.money(absence.stake, { maximumFractionDigits: 0 })}
            </Traced>
          </Typography>
          <Typography variant="caption" color="text.secondary">
            {translate('dashboard.stake_hint')}
          </Typography>
        </div>
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: '1fr' } }}>
        <Groups
          of={of}
          by="category"
          title={translate('dashboard.by_category')}
          none={translate('analysis.no_category')}
          rows={absence.categories}
        />
        <Groups
          of={of}
          by="reason"
          title={translate('dashboard.by_reason')}
          none={translate('dashboard.no_reason')}
          rows={absence.reasons}
        />
      </Box>
    </Panel>
  );
}

interface GroupsProps {
  of: FigureOf;
  by: 'category' | 'reason';
  title: string;
  none: string;
  rows: readonly AbsenceRow[];
}

function Groups({ of, by, title, none, rows }: GroupsProps) {
  const format = useFormat();
  const most = Math.max(...rows.map(({ clients }) => clients), 1);
  if (rows.length === 0) return null;
  return (
    <section>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
        {rows.map(({ choice, clients, stake }) => {
          const asked = { ...questionOf(of), table: { filters: [], group: { by, key: choice?.id ?? null } } };
          return (
            <Box component="li" key={choice?.id ?? 'none'} sx={{ fontSize: 13 }}>
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
                <Box
                  component="span"
                  sx={{ width: 8, height: 8, borderRadius: 1, flexShrink: 0, bgcolor: choice?.color ?? 'divider' }}
                />
                <Box
                  component="span"
                  sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
                >
                  {choice?.label ?? none}
                </Box>
                <Box component="strong" sx={{ ml: 'auto', fontWeight: 600 }}>
                  <Traced of={asked}>{format.number(clients)}</Traced>
                </Box>
                <Box
                  component="span"
                  sx={{ color: 'text.secondary', minWidth: 72, textAlign: 'right', whiteSpace: 'nowrap' }}
                >
                  <Traced of={{ ...asked, number: 'average3' }}>
                    {format.money(stake, { maximumFractionDigits: 0 })}
                  </Traced>
                </Box>
              </Box>
              <Box
                aria-hidden
                sx={{
                  height: 3,
                  mt: 0.25,
                  borderRadius: 1,
                  width: `${(clients / most) * 100}%`,
                  bgcolor: (theme) => theme.tokens.accentMuted,
                }}
              />
            </Box>
          );
        })}
      </Box>
    </section>
  );
}
