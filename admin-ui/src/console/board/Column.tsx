import { Draggable, Droppable } from '@hello-pangea/dnd';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';

interface Props<Card> {
  /** What dropping a card here makes of it. */
  state: string;
  /** Of all cards, shown or not. */
  count: number;
  cards: readonly Card[];
  nameOf: (card: Card) => string;
  canMove: boolean;
  /** Instead of cards, where there are none. */
  empty: string;
  /** Above the cards, and below them. */
  head?: ReactNode;
  foot?: ReactNode;
  /** Long columns scroll by themselves; else the page does. */
  scrolls?: boolean;
  children: (card: Card) => ReactNode;
}

/** A state with its cards, which are dragged to another one by hand or by keys. */
export function Column<Card extends { id: string }>({
  state,
  count,
  cards,
  nameOf,
  canMove,
  empty,
  head,
  foot,
  scrolls = false,
  children,
}: Props<Card>) {
  const translate = useTranslate();
  const { number } = useFormat();
  return (
    <Box
      component="section"
      aria-label={translate(`values.${state}`)}
      sx={{ bgcolor: (theme) => theme.tokens.sunken, borderRadius: 2, p: 1, minWidth: 0 }}
    >
      <Typography variant="h2" sx={{ px: 0.5, pb: 1, display: 'flex', gap: 1 }}>
        {translate(`values.${state}`)}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          {number(count)}
        </Box>
      </Typography>
      {head}
      <Droppable droppableId={state} isDropDisabled={!canMove}>
        {(drop, { isDraggingOver }) => (
          <Box
            ref={drop.innerRef}
            {...drop.droppableProps}
            sx={{
              // By keys a card goes only where it is seen as a whole: an empty column has the room for one.
              minHeight: { xs: 72, sm: 240 },
              ...(scrolls && { maxHeight: { sm: 'calc(100vh - 280px)' }, overflowY: { sm: 'auto' } }),
              borderRadius: 1.5,
              ...(isDraggingOver && { outline: '2px dashed', outlineColor: 'primary.main' }),
            }}
          >
            {cards.length === 0 && !isDraggingOver && (
              <Typography variant="body2" color="text.secondary" sx={{ px: 0.5 }}>
                {empty}
              </Typography>
            )}
            {cards.map((card, index) => (
              <Draggable key={card.id} draggableId={card.id} index={index} isDragDisabled={!canMove}>
                {(drag) => (
                  <Box
                    ref={drag.innerRef}
                    {...drag.draggableProps}
                    {...drag.dragHandleProps}
                    // A card holds links and menus: it is no button itself.
                    role="group"
                    aria-label={nameOf(card)}
                    sx={{ pb: 1 }}
                  >
                    {children(card)}
                  </Box>
                )}
              </Draggable>
            ))}
            {drop.placeholder}
            {foot}
          </Box>
        )}
      </Droppable>
    </Box>
  );
}
