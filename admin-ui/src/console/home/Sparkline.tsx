import Box from '@mui/material/Box';

const WIDTH = 96;
const HEIGHT = 28;
const PAD = 3;

/** Twelve months as a line; the last one marked. Drawn by hand: no chart library on the first page. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter((value): value is number => value !== null);
  const lowest = Math.min(...known, 0);
  const span = Math.max(...known, 0) - lowest || 1;
  const points = values.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            x: PAD + (index / Math.max(values.length - 1, 1)) * (WIDTH - 2 * PAD),
            y: HEIGHT - PAD - ((value - lowest) / span) * (HEIGHT - 2 * PAD),
          },
        ],
  );
  const last = points.at(-1);
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
      sx={{
        width: WIDTH,
        height: HEIGHT,
        maxWidth: '100%',
        display: 'block',
        flexShrink: 1,
        minWidth: 0,
        color: 'primary.main',
      }}
    >
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last && <circle cx={last.x} cy={last.y} r="2.5" fill="currentColor" />}
    </Box>
  );
}
