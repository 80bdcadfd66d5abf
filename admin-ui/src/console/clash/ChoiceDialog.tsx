import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId, useState } from 'react';
import { SidesRow } from './SidesRow';

/** One thing that two people wrote. */
export interface Side {
  key: string;
  name: string;
  mine: ReactNode;
  theirs: ReactNode;
}

interface Props {
  words: { title: string; text: string; mine: string; theirs: string; leave: string; save: string };
  sides: readonly Side[];
  /** `theirs`: the keys that stay as somebody else left them. */
  onSave: (theirs: ReadonlySet<string>) => void;
  onLeave: () => void;
}

/** Somebody wrote first: both values beside each other, and one is chosen for each; what one wrote is chosen at first. */
export function ChoiceDialog({ words, sides, onSave, onLeave }: Props) {
  const titleId = useId();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (key: string, isTheirs: boolean): void => {
    const next = new Set(theirs);
    if (isTheirs) next.add(key);
    else next.delete(key);
    setTheirs(next);
  };
  return (
    <Dialog open onClose={onLeave} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ fontSize: 17, fontWeight: 600 }}>
        {words.title}
      </DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ fontSize: 14, mb: 2 }}>{words.text}</DialogContentText>
        {sides.map((side) => (
          <SidesRow
            key={side.key}
            side={side}
            words={words}
            isTheirs={theirs.has(side.key)}
            onChoose={(isTheirs) => choose(side.key, isTheirs)}
          />
        ))}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="outlined" onClick={onLeave}>
          {words.leave}
        </Button>
        <Button variant="contained" onClick={() => onSave(theirs)}>
          {words.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
