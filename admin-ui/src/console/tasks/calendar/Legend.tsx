import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { MARKS, type Mark } from './marks';

/** The marks of tasks in words. */
export function Legend() {
  const translate = useTranslate();
  return (
    <Box
      component="ul"
      aria-label={translate('calendar.legend')}
      sx={{
        // On a phone the marks go without: the calendar needs the room.
        display: { xs: 'none', md: 'flex' },
        flexWrap: 'wrap',
        columnGap: 1.5,
        m: 0,
        ml: 'auto',
        mr: 1,
        p: 0,
        listStyle: 'none',
        fontSize: 12,
        color: 'text.secondary',
      }}
    >
      {(Object.keys(MARKS) as Mark[]).map((mark) => (
        <li key={mark}>
          <strong aria-hidden>{MARKS[mark]}</strong>{' '}
          {translate(mark === 'coming' ? 'calendar.coming' : `values.${mark}`)}
        </li>
      ))}
    </Box>
  );
}
