import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { GoalGrid } from '@rumbo/config/api';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { SavedMark } from '../editing/SavedMark';
import { arrange, type GroupBy, type PlanRow } from '../plan/arrange';
import { figureOf } from '../plan/units';
import { useArrangeWords } from '../plan/use-arrange-words';
import type { Writer } from '../plan/use-writer';
import { YearDialog } from './YearDialog';

interface Props {
  grid: GoalGrid;
  writer: Writer;
  by: GroupBy;
}

/** On a phone: a row for each target's owner, and its twelve months one tap away. */
export function PlanList({ grid, writer, by }: Props) {
  const format = useFormat();
  const words = useArrangeWords();
  const [openId, setOpenId] = useState<string | null>(null);
  const rows = useMemo(
    () => arrange(grid, { by, folds: {}, words }).filter(({ target }) => target !== null),
    [grid, by, words],
  );
  const open = rows.find(({ id }) => id === openId);
  const figure = figureOf(format, grid.meta.variable, grid.meta.unit);
  return (
    <>
      {writer.state !== 'idle' && (
        <Box sx={{ px: 2, pb: 1 }}>
          <SavedMark state={writer.state} />
        </Box>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}>
        {rows.map((row) => (
          <Box component="li" key={row.id} sx={{ borderBottom: 1, borderColor: 'divider' }}>
            <ButtonBase
              onClick={() => setOpenId(row.id)}
              sx={{
                width: '100%',
                minHeight: 52,
                px: 2,
                pl: row.kind === 'part' ? 4 : 2,
                gap: 1.5,
                justifyContent: 'space-between',
                textAlign: 'left',
                fontFamily: 'inherit',
                fontSize: 14,
              }}
            >
              <Box component="span" sx={{ fontWeight: row.kind === 'head' ? 600 : 400, minWidth: 0 }}>
                {row.label}
              </Box>
              <Summary row={row} figure={figure} />
            </ButtonBase>
          </Box>
        ))}
      </Box>
      {open && (
        <YearDialog
          row={open}
          meta={grid.meta}
          writer={writer}
          title={`${open.fullLabel} · ${grid.meta.year}`}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

function Summary({ row, figure }: { row: PlanRow; figure: (value: string | number | null) => string }) {
  const translate = useTranslate();
  const format = useFormat();
  const months = row.cells.filter(({ value }) => value !== null).length;
  const reached = row.total?.attainment ?? null;
  return (
    <Box component="span" sx={{ textAlign: 'right', flexShrink: 0 }}>
      <Box
        component="span"
        sx={{ display: 'block', ...(months > 0 ? { fontWeight: 550 } : { color: 'text.secondary' }) }}
      >
        {row.total?.value
          ? figure(row.total.value)
          : months > 0
            ? translate('goals.months_set', { smart_count: months })
            : translate('goals.no_target')}
      </Box>
      {reached !== null && (
        <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
          {translate('goals.reached', { percent: format.percent(reached) })}
        </Box>
      )}
    </Box>
  );
}
