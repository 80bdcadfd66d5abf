import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { RuleSetEntry } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel';
import { useFormat } from '../../display/use-format';
import { conditionWords } from '../conditions/condition-words';
import { indexWords } from '../indices/index-words';
import { type RuleChange, ruleChanges } from './rule-changes';

const SHOWN = 5;

/** Who changed the rules, when, what, and from which month it holds; newest first. */
export function HistoryPanel({ history }: { history: readonly RuleSetEntry[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? history : history.slice(0, SHOWN);
  return (
    <Panel title={translate('rules.history')}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {shown.map((entry, at) => (
          <Box component="li" key={entry.id}>
            <Typography variant="body2" sx={{ fontWeight: 550 }}>
              {entry.user ?? translate(entry.validFrom === null ? 'rules.history_first' : 'rules.history_system')}
              <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                {' · '}
                {format.moment(entry.madeAt)}
                {' · '}
                {entry.validFrom === null
                  ? translate('rules.valid_always')
                  : translate('rules.valid_from', { month: format.month(entry.validFrom) })}
              </Box>
            </Typography>
            <Changes entry={entry} before={history[at + 1]} />
          </Box>
        ))}
      </Box>
      {history.length > SHOWN && !isOpen && (
        <Button onClick={() => setOpen(true)} sx={{ mt: 1 }}>
          {translate('common.see_all')}
        </Button>
      )}
    </Panel>
  );
}

function Changes({ entry, before }: { entry: RuleSetEntry; before: RuleSetEntry | undefined }) {
  const translate = useTranslate();
  const words = (change: RuleChange): string => {
    switch (change.kind) {
      case 'order':
        return translate('rules.change_order');
      case 'index': {
        const [old, now] = [change.before, change.after].map((index) => (index ? indexWords(index, translate) : '–'));
        return translate('rules.change_index', { slot: (change.after ?? change.before)?.slot, old, now });
      }
      case 'changed':
        return translate('rules.change_condition', {
          name: change.after.name,
          old: conditionWords(change.before, before?.indices ?? [], translate),
          now: conditionWords(change.after, entry.indices, translate),
        });
      default:
        return translate(`rules.change_${change.kind}`, {
          name: change.condition.name,
          condition: conditionWords(change.condition, entry.indices, translate),
        });
    }
  };
  const changes = before ? ruleChanges(before, entry) : [];
  const lines = [...(entry.applied ? [translate('rules.change_applied')] : []), ...changes.map(words)];
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, color: 'text.secondary', fontSize: 13 }}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Box>
  );
}
