import type { SvgIconComponent } from '@mui/icons-material';
import Block from '@mui/icons-material/BlockRounded';
import Check from '@mui/icons-material/CheckCircleRounded';
import ErrorIcon from '@mui/icons-material/ErrorRounded';
import Copy from '@mui/icons-material/FileCopyOutlined';
import Pause from '@mui/icons-material/PauseCircleRounded';
import Half from '@mui/icons-material/RuleRounded';
import Tried from '@mui/icons-material/ScienceOutlined';
import Undo from '@mui/icons-material/UndoRounded';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import type { ImportState as State } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';

type Tone = 'good' | 'watch' | 'bad' | 'neutral' | 'busy';

const LOOKS: Readonly<Record<State, { tone: Tone; icon: SvgIconComponent | null }>> = {
  received: { tone: 'busy', icon: null },
  staged: { tone: 'busy', icon: null },
  applying: { tone: 'busy', icon: null },
  held: { tone: 'watch', icon: Pause },
  quarantined: { tone: 'watch', icon: Block },
  applied: { tone: 'good', icon: Check },
  'partly-applied': { tone: 'watch', icon: Half },
  rejected: { tone: 'bad', icon: ErrorIcon },
  failed: { tone: 'bad', icon: ErrorIcon },
  duplicate: { tone: 'neutral', icon: Copy },
  cancelled: { tone: 'neutral', icon: Block },
  undone: { tone: 'neutral', icon: Undo },
};

const TRIED = { tone: 'watch', icon: Tried } as const;

export const toneOf = (state: State): Tone => LOOKS[state].tone;

/** The state with an icon and a word; colour is never alone. */
/** `tried`: a dry run that ended and waits for a decision. */
export function ImportState({ state, tried = false }: { state: State; tried?: boolean }) {
  const translate = useTranslate();
  const { tone, icon: Icon } = tried ? TRIED : LOOKS[state];
  return (
    <Box
      component="span"
      sx={({ tokens }) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        height: 22,
        px: 0.75,
        borderRadius: 0.75,
        fontSize: 12,
        fontWeight: 550,
        whiteSpace: 'nowrap',
        ...{
          good: { bgcolor: tokens.goodSoft, color: tokens.good },
          watch: { bgcolor: tokens.watchSoft, color: tokens.watch },
          bad: { bgcolor: tokens.badSoft, color: tokens.bad },
          busy: { bgcolor: tokens.accentSoft, color: tokens.accent },
          neutral: { bgcolor: tokens.neutralSoft, color: tokens.textSoft },
        }[tone],
      })}
    >
      {Icon ? <Icon sx={{ fontSize: 14 }} /> : <CircularProgress size={11} thickness={6} color="inherit" aria-hidden />}
      {translate(tried ? 'imports.tried' : `imports.states.${state}`)}
    </Box>
  );
}
