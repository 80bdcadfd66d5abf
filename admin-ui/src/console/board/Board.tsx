import { DragDropContext, type DraggableLocation, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  label: string;
  /** How many columns stand side by side where there is room. */
  columns: number;
  /** A card was dropped at another place: among the cards of `state` without itself, after the first `index`. */
  onDrop: (card: string, state: string, index: number) => void;
  children: ReactNode;
}

/** Columns of cards; dragged by mouse, finger or keys, and where a card is, is said. */
export function Board({ label, columns, onDrop, children }: Props) {
  const translate = useTranslate();
  const place = (at: DraggableLocation | null): string =>
    at
      ? translate('board.at', { state: translate(`values.${at.droppableId}`), place: at.index + 1 })
      : translate('board.nowhere');
  const drop = ({ draggableId, source, destination }: DropResult, { announce }: ResponderProvided): void => {
    announce(place(destination));
    if (!destination) return;
    if (destination.droppableId === source.droppableId && destination.index === source.index) return;
    onDrop(draggableId, destination.droppableId, destination.index);
  };
  return (
    <DragDropContext
      onDragStart={({ source }, { announce }) => announce(place(source))}
      onDragUpdate={({ destination }, { announce }) => announce(place(destination))}
      onDragEnd={drop}
      dragHandleUsageInstructions={translate('board.help')}
    >
      <Box
        role="group"
        aria-label={label}
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: {
            xs: '1fr',
            sm: 'repeat(2, minmax(0, 1fr))',
            lg: `repeat(${columns}, minmax(0, 1fr))`,
          },
        }}
      >
        {children}
      </Box>
    </DragDropContext>
  );
}
