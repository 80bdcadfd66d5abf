import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { Choice, RulesPreview, Variable } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { postJson } from '../../data/api';
import { LoadError } from '../display/LoadError';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { ColorDot } from './ColorDot';
import type { RulesDraft } from './rules-draft';
import { toRules } from './rules-draft';

interface Props {
  variable: Variable;
  month: string;
  draft: RulesDraft;
  isDirty: boolean;
}

/** What the rules on screen make of the month: how many clients change, where from and to, and who they are. */
export function PreviewPanel({ variable, month, draft, isDirty }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const rules = toRules(draft);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['analysis', 'rules-preview', variable, month, rules],
    queryFn: () => postJson<{ data: RulesPreview }>('/api/analysis/rules/preview', { variable, month, ...rules }),
    enabled: rules !== null,
    placeholderData: keepPreviousData,
  });
  const preview = data?.data;
  const moving = preview?.flows.filter(({ from, to }) => from?.id !== to?.id) ?? [];
  return (
    <Panel title={translate('rules.preview')} hint={format.month(month)}>
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : !preview ? (
        <Skeleton variant="rounded" height={160} />
      ) : (
        <Box sx={{ display: 'grid', gap: 2, opacity: isPlaceholderData ? 0.6 : 1 }}>
          <Typography role="status" sx={{ fontSize: 20, fontWeight: 650, lineHeight: 1.2 }}>
            {rules === null
              ? translate('rules.incomplete')
              : isDirty
                ? translate('rules.clients_move', { smart_count: preview.moved, count: format.number(preview.moved) })
                : translate('rules.nothing_changed')}
          </Typography>
          {preview.held > 0 && isDirty && (
            <Typography variant="body2" color="text.secondary">
              {translate('rules.held', { smart_count: preview.held })}
            </Typography>
          )}
          <Totals preview={preview} />
          {moving.length > 0 && (
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
              {moving.map(({ from, to, clients }) => (
                <Typography
                  component="li"
                  variant="body2"
                  key={`${from?.id}-${to?.id}`}
                  sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}
                >
                  <Name choice={from} /> → <Name choice={to} />
                  <strong style={{ marginLeft: 'auto', fontWeight: 600 }}>{format.number(clients)}</strong>
                </Typography>
              ))}
            </Box>
          )}
          <Moves preview={preview} />
        </Box>
      )}
    </Panel>
  );
}

/** Clients by category as they are, and as they would be. */
function Totals({ preview: { flows } }: { preview: RulesPreview }) {
  const format = useFormat();
  const byId = new Map<number | string | null, { choice: Choice | null; before: number; after: number }>();
  const add = (choice: Choice | null, end: 'before' | 'after', clients: number): void => {
    const known = byId.get(choice?.id ?? null) ?? { choice, before: 0, after: 0 };
    byId.set(choice?.id ?? null, { ...known, [end]: known[end] + clients });
  };
  for (const { from, to, clients } of flows) {
    add(from, 'before', clients);
    add(to, 'after', clients);
  }
  const all = [...byId.values()].sort((a, b) => b.after - a.after);
  const most = Math.max(1, ...all.flatMap(({ before, after }) => [before, after]));
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {all.map(({ choice, before, after }) => (
        <Box component="li" key={choice?.id ?? 'none'}>
          <Typography variant="body2" component="div" sx={{ display: 'flex' }}>
            <Name choice={choice} />
            <Box component="span" sx={{ ml: 'auto' }}>
              {before !== after && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {format.number(before)} →{' '}
                </Box>
              )}
              <strong style={{ fontWeight: 600 }}>{format.number(after)}</strong>
            </Box>
          </Typography>
          <Box sx={{ height: 4, borderRadius: 2, bgcolor: 'action.hover', overflow: 'hidden' }}>
            <Box sx={{ height: 1, width: `${(after / most) * 100}%`, bgcolor: choice?.color ?? 'text.disabled' }} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Moves({ preview: { moves, moved } }: { preview: RulesPreview }) {
  const translate = useTranslate();
  const format = useFormat();
  if (moves.length === 0) return null;
  return (
    <Box>
      <Box
        component="ul"
        tabIndex={0}
        aria-label={translate('rules.who_moves')}
        sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 320, overflowY: 'auto', borderTop: 1, borderColor: 'divider' }}
      >
        {moves.map(({ client, from, to, value, threshold }) => (
          <Box component="li" key={client.id} sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
            <Typography variant="body2" sx={{ fontWeight: 550 }}>
              <Link to={`/clients/${client.id}/show`} style={{ color: 'inherit', textDecoration: 'none' }}>
                {client.name || client.code}
              </Link>
            </Typography>
            <Typography variant="caption" color="text.secondary" component="div">
              <Name choice={from} /> → <Name choice={to} />
              {value?.value != null &&
                ` · ${translate('rules.move_value', {
                  value: format.number(value.value, { maximumFractionDigits: 1 }),
                  threshold: threshold === null ? '–' : format.number(threshold, { maximumFractionDigits: 2 }),
                })}`}
            </Typography>
          </Box>
        ))}
      </Box>
      {moved > moves.length && (
        <Typography variant="caption" color="text.secondary">
          {translate('rules.and_more', { smart_count: moved - moves.length })}
        </Typography>
      )}
    </Box>
  );
}

function Name({ choice }: { choice: Choice | null }) {
  const translate = useTranslate();
  return (
    <span>
      <ColorDot color={choice?.color} />
      {choice?.label || translate('analysis.no_category')}
    </span>
  );
}
