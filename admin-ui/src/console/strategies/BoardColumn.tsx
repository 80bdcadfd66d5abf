import { Draggable, Droppable } from '@hello-pangea/dnd';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { StrategyCard as Card, StrategyState } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { StrategyCard } from './StrategyCard';

interface Props {
  state: StrategyState;
  cards: readonly Card[];
  canMove: boolean;
  onMove: (card: Card, state: StrategyState) => Promise<void>;
}

export function BoardColumn({ state, cards, canMove, onMove }: Props) {
  const translate = useTranslate();
  return (
    <Box
      component="section"
      aria-label={translate(`values.${state}`)}
      sx={{ bgcolor: (theme) => theme.tokens.sunken, borderRadius: 2, p: 1, minWidth: 0 }}
    >
      <Typography variant="h2" sx={{ px: 0.5, pb: 1, display: 'flex', gap: 1 }}>
        {translate(`values.${state}`)}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          {cards.length}
        </Box>
      </Typography>
      <Droppable droppableId={state} isDropDisabled={!canMove}>
        {(drop, { isDraggingOver }) => (
          <Box
            ref={drop.innerRef}
            {...drop.droppableProps}
            sx={{
              display: 'grid',
              gap: 1,
              minHeight: 72,
              borderRadius: 1.5,
              ...(isDraggingOver && { outline: '2px dashed', outlineColor: 'primary.main' }),
            }}
          >
            {cards.length === 0 && !isDraggingOver && (
              <Typography variant="body2" color="text.secondary" sx={{ px: 0.5 }}>
                {translate('strategies.column_empty')}
              </Typography>
            )}
            {cards.map((card, index) => (
              <Draggable key={card.id} draggableId={card.id} index={index} isDragDisabled={!canMove}>
                {(drag) => (
                  <Box
                    ref={drag.innerRef}
                    {...drag.draggableProps}
                    {...drag.dragHandleProps}
                    // A card holds a link and a menu: it is no button itself.
                    role="group"
                    aria-label={card.name}
                  >
                    <StrategyCard card={card} {...(canMove && { onMove: (next) => void onMove(card, next) })} />
                  </Box>
                )}
              </Draggable>
            ))}
            {drop.placeholder}
          </Box>
        )}
      </Droppable>
    </Box>
  );
}
