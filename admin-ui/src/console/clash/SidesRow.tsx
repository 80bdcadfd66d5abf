import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { type ReactNode, useId } from 'react';
import type { Side } from './ChoiceDialog';

interface Props {
  side: Side;
  words: { mine: string; theirs: string };
  isTheirs: boolean;
  onChoose: (isTheirs: boolean) => void;
}

/** Both values of one thing, each a choice; beside each other where there is room. */
export function SidesRow({ side, words, isTheirs, onChoose }: Props) {
  const nameId = useId();
  return (
    <FormControl fullWidth sx={{ mb: 2 }}>
      <FormLabel id={nameId} sx={{ fontSize: 13, fontWeight: 600, mb: 0.75, color: 'text.primary' }}>
        {side.name}
      </FormLabel>
      <RadioGroup
        aria-labelledby={nameId}
        value={isTheirs ? 'theirs' : 'mine'}
        onChange={(_event, value) => onChoose(value === 'theirs')}
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
      >
        <Choice value="mine" title={words.mine} isChosen={!isTheirs}>
          {side.mine}
        </Choice>
        <Choice value="theirs" title={words.theirs} isChosen={isTheirs}>
          {side.theirs}
        </Choice>
      </RadioGroup>
    </FormControl>
  );
}

interface ChoiceProps {
  value: string;
  title: string;
  isChosen: boolean;
  children: ReactNode;
}

const Choice = ({ value, title, isChosen, children }: ChoiceProps) => (
  <FormControlLabel
    value={value}
    control={<Radio size="small" />}
    disableTypography
    label={
      <Box sx={{ minWidth: 0, py: 0.75, overflowWrap: 'anywhere', fontSize: 14 }}>
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{title}</Box>
        {children}
      </Box>
    }
    sx={{
      m: 0,
      pr: 1.5,
      alignItems: 'flex-start',
      border: 1,
      borderRadius: 1,
      borderColor: isChosen ? 'primary.main' : 'divider',
    }}
  />
);
