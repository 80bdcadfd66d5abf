import Add from '@mui/icons-material/AddRounded';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { STRATEGY_STATES, type StrategyState } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Board } from '../board/Board';
import { Column } from '../board/Column';
import { EmptyState } from '../display/EmptyState';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { PageSkeleton } from '../display/PageSkeleton';
import { Panel } from '../display/Panel';
import { useLabels } from '../types/use-labels';
import { useOwnType } from '../types/use-own-type';
import { StrategyCard } from './StrategyCard';
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
  const onDrop = (id: string, state: string): void => {
    const card = data.data.find((one) => one.id === id);
    if (card) void move(card, state as StrategyState);
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
        <Board label={translate('strategies.board')} columns={STRATEGY_STATES.length} onDrop={onDrop}>
          {STRATEGY_STATES.map((state) => {
            const cards = data.data.filter((card) => card.state === state);
            return (
              <Column
                key={state}
                {...{ state, cards }}
                count={cards.length}
                nameOf={({ name }) => name}
                canMove={type.can.update}
                empty={translate('strategies.column_empty')}
              >
                {(card) => (
                  <StrategyCard card={card} {...(type.can.update && { onMove: (next) => void move(card, next) })} />
                )}
              </Column>
            );
          })}
        </Board>
      )}
      <Typography variant="body2" color="text.secondary" role="status" sx={{ mt: 2 }}>
        {data.data.length > 0 && translate('strategies.count', { smart_count: data.data.length })}
      </Typography>
    </>
  );
}
