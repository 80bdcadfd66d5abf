import { DragDropContext, type DropResult } from '@hello-pangea/dnd';
import Add from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { STRATEGY_STATES, type StrategyState } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { PageSkeleton } from '../display/PageSkeleton';
import { Panel } from '../display/Panel';
import { useLabels } from '../types/use-labels';
import { useOwnType } from '../types/use-own-type';
import { BoardColumn } from './BoardColumn';
import { useBoard } from './use-board';

/** Strategies by state; a card is dragged, or moved from its menu, to another one. */
export default function StrategyBoard() {
  const translate = useTranslate();
  const labels = useLabels();
  const type = useOwnType();
  const { data, error, refetch, move } = useBoard();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;

  const make = type.can.create && (
    <Button variant="contained" startIcon={<Add />} component={Link} to="/strategies/create">
      {translate('strategies.make')}
    </Button>
  );
  const onDrop = ({ draggableId, destination }: DropResult): void => {
    const card = data.data.find(({ id }) => id === draggableId);
    if (card && destination) void move(card, destination.droppableId as StrategyState);
  };
  return (
    <>
      <PageHeader
        title={labels.typeName(type, 2)}
        subtitle={translate('strategies.rule', { days: data.meta.idleDays })}
        actions={data.data.length > 0 && make}
      />
      {data.data.length === 0 ? (
        <Panel>
          <EmptyState
            title={translate('strategies.empty_title')}
            text={translate('strategies.empty_text')}
            action={make}
          />
        </Panel>
      ) : (
        <DragDropContext onDragEnd={onDrop} dragHandleUsageInstructions={translate('strategies.drag_help')}>
          <Box
            role="group"
            aria-label={translate('strategies.board')}
            sx={{
              display: 'grid',
              gap: 2,
              alignItems: 'start',
              gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(4, minmax(0, 1fr))' },
            }}
          >
            {STRATEGY_STATES.map((state) => (
              <BoardColumn
                key={state}
                state={state}
                cards={data.data.filter((card) => card.state === state)}
                canMove={type.can.update}
                onMove={move}
              />
            ))}
          </Box>
        </DragDropContext>
      )}
      <Typography variant="body2" color="text.secondary" role="status" sx={{ mt: 2 }}>
        {data.data.length > 0 && translate('strategies.count', { smart_count: data.data.length })}
      </Typography>
    </>
  );
}
