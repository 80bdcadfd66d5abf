import Box from '@mui/material/Box';
import type { FigureProgress } from '@rumbo/config/api';
import { paceColour } from './pace-colour';

interface Props {
  progress: Pick<FigureProgress, 'actual' | 'target' | 'pace' | 'state'>;
  /** What the whole width is; default: the target, or the figure when it is beyond. */
  full?: number;
  isOver: boolean;
  height?: number;
}

/** How far a figure is: a bar, the target as a line at its end, and a mark where the pace would have it by now. */
export function PaceBar({ progress: { actual, target, pace, state }, full, isOver, height = 8 }: Props) {
  const done = Math.max(0, Number(actual ?? 0));
  const goal = target === null ? null : Number(target);
  const whole = full ?? Math.max(done, goal ?? 0);
  const at = (value: number): string => `${whole > 0 ? Math.min(100, (value / whole) * 100) : 0}%`;
  return (
    <Box aria-hidden sx={{ position: 'relative', height: height + 6, display: 'flex', alignItems: 'center' }}>
      <Box
        sx={{ position: 'absolute', inset: '3px 0', borderRadius: 1, bgcolor: (theme) => theme.tokens.neutralSoft }}
      />
      <Box
        sx={({ tokens }) => ({
          position: 'absolute',
          left: 0,
          top: 3,
          bottom: 3,
          width: at(done),
          borderRadius: 1,
          // What is to date is hatched, as in charts.
          background: isOver
            ? tokens[paceColour(state)]
            : `repeating-linear-gradient(135deg, ${tokens[paceColour(state)]} 0 5px, color-mix(in srgb, ${tokens[paceColour(state)]} 72%, ${tokens.surface}) 5px 8px)`,
        })}
      />
      {goal !== null && goal > 0 && <Mark left={at(goal)} colour="text" />}
      {!isOver && pace !== null && Number(pace) > 0 && pace !== target && (
        <Mark left={at(Number(pace))} colour="textSoft" isPace />
      )}
    </Box>
  );
}

function Mark({ left, colour, isPace = false }: { left: string; colour: 'text' | 'textSoft'; isPace?: boolean }) {
  return (
    <Box
      sx={({ tokens }) => ({
        position: 'absolute',
        left: `min(${left}, calc(100% - 2px))`,
        top: 0,
        bottom: 0,
        width: 2,
        bgcolor: tokens[colour],
        outline: `1px solid ${tokens.surface}`,
        ...(isPace && {
          '&::after': {
            content: '""',
            position: 'absolute',
            top: -4,
            left: -3,
            border: '4px solid transparent',
            borderTopColor: tokens[colour],
          },
        }),
      })}
    />
  );
}
