import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import { type ImportRecord, POLL_MS } from './import-record';

/** Bytes a row takes where nothing better is known: what is left of a file is estimated by it. */
const USUAL_ROW_BYTES = 90;
/** A rate over less than this says nothing. */
const FIRST_RATE_MS = POLL_MS;

/** How far the reading is: rows, rows a second, and about how long it still takes. */
export function Progress({ record }: { record: ImportRecord }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { state, read, startedAt, fileSize } = record;
  const elapsedMs = startedAt ? Date.now() - Date.parse(startedAt) : 0;
  const rate = state === 'received' && read > 0 && elapsedMs > FIRST_RATE_MS ? (read / elapsedMs) * 1000 : null;
  const expected = Number(fileSize ?? 0) / USUAL_ROW_BYTES;
  const left = rate !== null && expected > read ? (expected - read) / rate : null;
  const words =
    state !== 'received'
      ? [translate(record.dryRun ? 'imports.progress.trying' : 'imports.progress.applying')]
      : startedAt === null
        ? [translate('imports.progress.waiting')]
        : [
            translate('imports.progress.rows', { rows: number(read) }),
            rate !== null && translate('imports.progress.rate', { rate: number(rate, { maximumFractionDigits: 0 }) }),
            left !== null &&
              translate('imports.progress.left', { seconds: number(Math.ceil(left), { maximumFractionDigits: 0 }) }),
          ];
  const text = words.filter(Boolean).join(' · ');
  return (
    <Box>
      <LinearProgress
        aria-label={text}
        {...(state === 'received' && left !== null
          ? { variant: 'determinate', value: Math.min(99, (read / expected) * 100) }
          : {})}
      />
      <Box sx={{ mt: 0.5, fontSize: 13, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{text}</Box>
    </Box>
  );
}
