import Box from '@mui/material/Box';
import type { OverviewAnswer } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import { Tile } from './Tile';

/** How much of all goals is reached. Without a goal there is nothing to reach, and the tile leads to where they are set. */
export function CompletionTile({ answer: { data, meta } }: { answer: OverviewAnswer }) {
  const translate = useTranslate();
  const { percent } = useFormat();
  const { completion } = data;
  const { elapsed, total, isOver } = meta.days;
  return (
    <Tile
      to="/goals"
      name={translate('dashboard.completion')}
      figure={completion === null ? translate('analysis.no_target') : percent(completion)}
    >
      <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
        {translate(completion === null ? 'dashboard.completion_none' : 'dashboard.completion_hint')}
      </Box>
      {!isOver && (
        <Box sx={{ fontSize: 12, color: 'text.secondary', mt: 'auto' }}>
          {translate('dashboard.days_gone', { elapsed, total })}
        </Box>
      )}
    </Tile>
  );
}
