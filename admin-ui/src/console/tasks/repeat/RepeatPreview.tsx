import Repeat from '@mui/icons-material/RepeatRounded';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ruleInWords } from '@rumbo/config/recurrence';
import { useLocale, useTranslate } from 'react-admin';
import { comingDays } from './coming-days';

interface Props {
  rule: string;
  /** The task's own day, and the one its rule counts from (yyyy-MM-dd). */
  day: string;
  start: string;
}

const SHOWN = 5;

/** A rule in words, and the days it comes to. */
export function RepeatPreview({ rule, day, start }: Props) {
  const translate = useTranslate();
  const locale = useLocale();
  const days = comingDays({ rule, start }, day, SHOWN + 1);
  if (days.length === 0) return null;
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const years = new Set(days.slice(0, SHOWN).map((one) => one.slice(0, 4)));
  const dated = (one: string): string =>
    `${format.format(new Date(one))}${years.size > 1 ? ` ${one.slice(0, 4)}` : ''}`;
  const warning = warningOf(rule, day);
  return (
    <Box role="status" sx={{ borderRadius: 1, bgcolor: ({ tokens }) => tokens.sunken, px: 1.5, py: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600, display: 'flex', gap: 0.75, alignItems: 'center' }}>
        <Repeat sx={{ fontSize: 16 }} aria-hidden />
        <Box component="span" sx={{ display: 'inline-block', '&::first-letter': { textTransform: 'uppercase' } }}>
          {ruleInWords(rule, locale === 'en' ? 'en' : 'es')}
        </Box>
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {days.slice(0, SHOWN).map(dated).join(' · ')}
        {days.length > SHOWN ? ' …' : ` · ${translate('repeat.ends')}`}
      </Typography>
      {warning && (
        <Typography variant="body2" sx={{ color: ({ tokens }) => tokens.watch }}>
          {translate(`repeat.warning.${warning}`)}
        </Typography>
      )}
    </Box>
  );
}

/** Days that not every month or year has: the rule leaves those out, which is seldom meant. */
function warningOf(rule: string, day: string): 'month' | 'leap' | null {
  if (/BYMONTHDAY=(29|30|31)\b/.test(rule)) return 'month';
  return rule.startsWith('FREQ=YEARLY') && !rule.includes('BY') && day.endsWith('-02-29') ? 'leap' : null;
}
