import Box from '@mui/material/Box';
import type { TraceQuestion } from '@rumbo/config/api';
import { Figure } from '../trace/Figure';
import { FigureGrid } from '../trace/FigureGrid';

const WIDTH = 96;
const HEIGHT = 28;
const PAD = 3;

interface Props {
  values: readonly (number | null)[];
  /** What a point opens, and how it is called; without it the line is only looked at. */
  point?: (index: number) => { of: TraceQuestion; label: string };
}

/** Twelve months as a line; the last one marked. Drawn by hand: no chart library on the first page. */
export function Sparkline({ values, point }: Props) {
  const known = values.filter((value): value is number => value !== null);
  const lowest = Math.min(...known, 0);
  const span = Math.max(...known, 0) - lowest || 1;
  const points = values.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            index,
            x: PAD + (index / Math.max(values.length - 1, 1)) * (WIDTH - 2 * PAD),
            y: HEIGHT - PAD - ((value - lowest) / span) * (HEIGHT - 2 * PAD),
          },
        ],
  );
  const last = points.at(-1);
  return (
    <Box sx={{ position: 'relative', width: WIDTH, maxWidth: '100%', height: HEIGHT, color: 'primary.main' }}>
      <Box
        component="svg"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden
        sx={{ width: '100%', height: HEIGHT, display: 'block' }}
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
      {point && (
        <FigureGrid>
          {points.map(({ index, x, y }) => (
            <Point key={index} left={x / WIDTH} top={y} {...point(index)} />
          ))}
        </FigureGrid>
      )}
    </Box>
  );
}

/** A month of the line: seen when it is pointed at or reached with the keys. */
function Point({ left, top, of, label }: { left: number; top: number; of: TraceQuestion; label: string }) {
  return (
    <Box
      sx={{
        position: 'absolute',
        left: `${(left - 1 / 24) * 100}%`,
        top: 0,
        width: `${100 / 12}%`,
        height: HEIGHT,
        '& > button': { width: '100%', height: '100%', display: 'block' },
        '& i': { display: 'none', position: 'absolute', left: 'calc(50% - 3px)', top: top - 3, width: 6, height: 6 },
        '& i, &:hover i': { borderRadius: '50%', bgcolor: 'primary.main' },
        '&:hover i, &:focus-within i': { display: 'block' },
      }}
    >
      <Figure of={of} label={label}>
        <i />
      </Figure>
    </Box>
  );
}
