import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { OverviewAnswer, Variable } from '@rumbo/config/api';
import type { Asked } from '../analysis/dashboard/read-dashboard';
import { CompletionTile } from './CompletionTile';
import { RetentionTile } from './RetentionTile';
import { VariableTile } from './VariableTile';

const SHOWN: readonly Variable[] = ['revenue', 'client-count', 'new-clients', 'non-retained-clients'];

/** The month in six figures; each opens its analysis. */
export function Tiles({ answer, asked }: { answer: OverviewAnswer | undefined; asked: Asked }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 1, sm: 2 },
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: 'repeat(3, minmax(0, 1fr))' },
      }}
    >
      {answer ? (
        <>
          <CompletionTile answer={answer} />
          {SHOWN.map((variable) => (
            <VariableTile key={variable} variable={variable} answer={answer} asked={asked} />
          ))}
          <RetentionTile answer={answer} asked={asked} />
        </>
      ) : (
        ['completion', ...SHOWN, 'retention'].map((key) => <Skeleton key={key} variant="rounded" height={132} />)
      )}
    </Box>
  );
}
