import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Popper from '@mui/material/Popper';
import type { MentionChoice } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';

interface Props {
  id: string;
  anchor: HTMLElement | null;
  people: readonly MentionChoice[];
  marked: number;
  onTake: (person: MentionChoice) => void;
}

/** The people to choose from; the focus stays in the text, which names the marked one. */
export function MentionList({ id, anchor, people, marked, onTake }: Props) {
  const translate = useTranslate();
  return (
    <Popper open anchorEl={anchor} placement="bottom-start" sx={{ zIndex: 1300 }}>
      <Paper variant="outlined" sx={{ mt: 0.5, py: 0.5, width: 260, maxHeight: 260, overflowY: 'auto', boxShadow: 4 }}>
        <Box id={id} role="listbox" aria-label={translate('comments.people')}>
          {people.map((person, index) => (
            <Box
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              aria-selected={index === marked}
              // The text keeps the focus, and so the caret.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(person)}
              sx={{
                px: 1.5,
                py: 0.75,
                fontSize: 13,
                cursor: 'pointer',
                bgcolor: index === marked ? 'action.selected' : undefined,
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              {person.label}
            </Box>
          ))}
        </Box>
        {people.length === 0 && (
          <Box role="status" sx={{ px: 1.5, py: 0.75, fontSize: 13, color: 'text.secondary' }}>
            {translate('comments.nobody')}
          </Box>
        )}
      </Paper>
    </Popper>
  );
}
