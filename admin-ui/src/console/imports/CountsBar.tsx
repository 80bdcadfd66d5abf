import Box from '@mui/material/Box';
import type { ImportCounts } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import type { Tokens } from '../../theme/tokens';
import { useFormat } from '../display/use-format';

const PARTS: readonly { name: keyof Omit<ImportCounts, 'read'>; colour: keyof Tokens }[] = [
  { name: 'applied', colour: 'accent' },
  { name: 'unchanged', colour: 'textFaint' },
  { name: 'rejected', colour: 'bad' },
  { name: 'skipped', colour: 'hairlineStrong' },
];

/** Read = applied + unchanged + rejected + skipped, drawn to scale; `slim` leaves the words to the tooltip. */
export function CountsBar({ counts, slim = false }: { counts: ImportCounts; slim?: boolean }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const parts = PARTS.map((part) => ({
    ...part,
    value: counts[part.name] ?? 0,
    label: translate(`imports.${part.name}`),
  }));
  const summary = parts
    .filter(({ value }) => value > 0)
    .map(({ value, label }) => `${number(value)} ${label.toLowerCase()}`)
    .join(', ');
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <Box>
      <Box
        role="img"
        aria-label={summary || translate('imports.nothing_counted')}
        title={summary}
        sx={{
          display: 'flex',
          gap: '2px',
          height: slim ? 6 : 10,
          borderRadius: 1,
          overflow: 'hidden',
          bgcolor: (theme) => theme.tokens.neutralSoft,
        }}
      >
        {total > 0 &&
          parts
            .filter(({ value }) => value > 0)
            .map(({ name, value, colour }) => (
              <Box key={name} sx={{ flexGrow: value, minWidth: 3, bgcolor: (theme) => theme.tokens[colour] }} />
            ))}
      </Box>
      {!slim && (
        <Box component="dl" sx={{ m: 0, mt: 1.5, display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
          {[{ name: 'read', value: counts.read ?? 0, label: translate('imports.read'), colour: null }, ...parts].map(
            ({ name, value, label, colour }) => (
              <Box key={name}>
                <Box
                  component="dt"
                  sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: 12, color: 'text.secondary' }}
                >
                  {colour && (
                    <Box sx={{ width: 8, height: 8, borderRadius: 0.25, bgcolor: (theme) => theme.tokens[colour] }} />
                  )}
                  {label}
                </Box>
                <Box component="dd" sx={{ m: 0, fontSize: 18, fontWeight: 600, letterSpacing: '-0.01em' }}>
                  {number(value)}
                </Box>
              </Box>
            ),
          )}
        </Box>
      )}
    </Box>
  );
}
