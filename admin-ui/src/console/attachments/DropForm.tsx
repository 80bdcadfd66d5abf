import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useFileDrop } from './use-file-drop';

interface Props {
  onSubmit: () => void;
  /** Missing: files are not taken here. */
  onFiles?: (files: File[]) => void;
  children: ReactNode;
}

/** A form drawn as one field, into which files are dropped or pasted. */
export function DropForm({ onSubmit, onFiles, children }: Props) {
  const { isOver, handlers } = useFileDrop((files) => onFiles?.(files));
  return (
    <Box
      component="form"
      {...(onFiles && handlers)}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      sx={{
        border: 1,
        borderColor: isOver ? 'primary.main' : 'divider',
        borderRadius: 1,
        '&:focus-within': { borderColor: 'primary.main' },
      }}
    >
      {children}
    </Box>
  );
}
