import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { mentionParts } from '@rumbo/config/api';

/** What somebody wrote, with the people it mentions marked. */
export function CommentText({ body }: { body: string }) {
  return (
    <Typography variant="body1" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {mentionParts(body).map(({ text, id }, index) =>
        id === undefined ? (
          text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
          <Box key={index} component="span" sx={{ color: 'primary.main', fontWeight: 550 }}>
            {text}
          </Box>
        ),
      )}
    </Typography>
  );
}
