import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { TraceAnswer, TraceQuestion } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import { useWords } from './use-words';

/** The number to the cent, its formula in words, what it was narrowed to, and what it leaves out. */
export function NumberHead({ answer: { kind, meta }, question }: { answer: TraceAnswer; question: TraceQuestion }) {
  const translate = useTranslate();
  const { day, month, number, money } = useFormat();
  const words = useWords();
  const { formula, filters, unrated, rowCount } = meta;
  // What is not the variable itself is called by what it is.
  const isOther = (question.operand ?? []).length > 0 || ['share', 'rhythm'].includes(formula.operation);
  const narrowed = [
    filters.client && (filters.client.name || filters.client.code),
    filters.owner,
    filters.family,
    filters.group,
    question.cohort && translate('trace.cohort', { month: month(question.cohort) }),
    question.table && !question.table.group && translate('trace.of_table'),
  ].filter(Boolean);
  return (
    <Box sx={{ px: 2, pt: 2, pb: 1.5, display: 'grid', gap: 0.75 }}>
      <Typography variant="body2" color="text.secondary">
        {meta.name ?? (isOther ? words.short(formula) : translate(`variables.${meta.variable}`))} ·{' '}
        {words.period(formula)}
      </Typography>
      <Typography
        component="p"
        data-testid="trace-value"
        sx={{ fontSize: 28, fontWeight: 620, letterSpacing: '-0.02em', lineHeight: 1.2, overflowWrap: 'anywhere' }}
      >
        {words.value(meta.value, meta.unit, meta.note)}
      </Typography>
      <Typography variant="body2">{words.formula(formula, meta.lessIsBetter)}</Typography>
      {meta.closed && (
        <Typography variant="body2" sx={{ color: (theme) => theme.tokens.watch }}>
          {translate('trace.closed', {
            kept: words.value(meta.closed.kept, meta.unit),
            adjustment: words.value(meta.closed.adjustment, meta.unit),
          })}
        </Typography>
      )}
      {meta.incomplete && (
        <Typography variant="body2" color="text.secondary">
          {translate('analysis.incomplete_hint')}
        </Typography>
      )}
      {unrated && (
        <Typography variant="body2" sx={{ color: (theme) => theme.tokens.watch }}>
          {translate('trace.unrated', {
            smart_count: unrated.rows,
            amounts: unrated.amounts.map(({ currency, amount }) => money(amount, { code: currency })).join(', '),
          })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center', mt: 0.5 }}>
        {narrowed.map((name) => (
          <Chip key={String(name)} size="small" label={name} />
        ))}
        <Typography variant="caption" color="text.secondary">
          {[
            translate(`trace.counts.${kind}`, { smart_count: rowCount, count: number(rowCount) }),
            translate('common.data_as_of', { date: day(meta.dataAsOf) }),
          ].join(' · ')}
        </Typography>
      </Box>
    </Box>
  );
}
