import Repeat from '@mui/icons-material/RepeatRounded';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SeriesMove } from '@rumbo/config/api';
import { ruleInWords } from '@rumbo/config/recurrence';
import { useLocale, useTranslate } from 'react-admin';

interface Props {
  move: SeriesMove;
  /** Of several, each says whose rule it is. */
  isNamed: boolean;
}

/** What another day of a task makes of its rule, in words and days, or why no rule can say it. */
export function RuleMove({ move: { title, rule, moved, reason }, isNamed }: Props) {
  const translate = useTranslate();
  const locale = useLocale();
  const inWords = (one: string): string => ruleInWords(one, locale === 'en' ? 'en' : 'es');
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <Box sx={{ borderRadius: 1, bgcolor: ({ tokens }) => tokens.sunken, px: 1.5, py: 1 }}>
      {isNamed && (
        <Typography variant="body2" noWrap sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
      )}
      {moved ? (
        <>
          <Typography variant="body2" sx={{ fontWeight: isNamed ? 400 : 600, display: 'flex', gap: 0.75 }}>
            <Repeat sx={{ fontSize: 16, mt: 0.25 }} aria-hidden />
            {rule === moved.rule
              ? translate('taskForm.move.from', {
                  rule: inWords(rule),
                  day: format.format(new Date(moved.days[0] ?? '')),
                })
              : translate('taskForm.move.becomes', { from: inWords(rule), to: inWords(moved.rule) })}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {moved.days.map((day) => format.format(new Date(day))).join(' · ')}
          </Typography>
        </>
      ) : (
        <Typography variant="body2" sx={{ color: ({ tokens }) => tokens.watch }}>
          {translate(`taskForm.move.${reason}`, { rule: inWords(rule) })}
        </Typography>
      )}
    </Box>
  );
}
