import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { GroupColumn, GroupRow, TraceQuestion } from '@rumbo/config/api';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { Unit } from '../../../i18n/format';
import { useFormat } from '../../display/use-format';
import type { Column } from '../../table/Table';
import { Figure } from '../../trace/Figure';
import type { ShownGroup } from './GroupTable';
import { groupQuestion } from './group-question';

interface Shown {
  by: string;
  ofTable: TraceQuestion;
  unit: Unit;
  onGroup: (group: GroupRow['group']) => (() => void) | undefined;
}

export function useGroupColumns({ by, ofTable, unit, onGroup }: Shown): Column<ShownGroup>[] {
  const translate = useTranslate();
  const { number, amount, percent } = useFormat();
  const labelOf = ({ group, isTotal }: ShownGroup): string => {
    if (isTotal) return translate('groups.total');
    if (group === null) return translate('groups.without');
    if (group.label === 'true' || group.label === 'false')
      return translate(group.label === 'true' ? 'common.yes' : 'common.no');
    return group.label;
  };
  const strong = (row: ShownGroup, content: ReactNode) => (row.isTotal ? <strong>{content}</strong> : content);
  const column = (
    key: Exclude<GroupColumn, 'group'>,
    label: string,
    render: (row: ShownGroup) => ReactNode,
  ): Column<ShownGroup> => ({
    key,
    label,
    align: 'right',
    sortable: true,
    render: (row) =>
      strong(row, <Figure of={row[key] === null ? null : groupQuestion(ofTable, by, row, key)}>{render(row)}</Figure>),
  });

  return [
    {
      key: 'group',
      label: by === 'family' ? translate('groups.family') : translate('groups.by'),
      sortable: true,
      grow: true,
      render: (row) => {
        const open = row.isTotal ? undefined : onGroup(row.group);
        const content = (
          <>
            {row.group?.color && (
              <Box
                component="span"
                sx={{ width: 8, height: 8, mr: 1, borderRadius: '50%', bgcolor: row.group.color }}
              />
            )}
            {labelOf(row)}
          </>
        );
        if (!open) return strong(row, content);
        return (
          <ButtonBase
            onClick={open}
            aria-label={translate('groups.open', { group: labelOf(row) })}
            sx={{ fontWeight: 550, borderRadius: 0.5, '&:hover, &:focus-visible': { textDecoration: 'underline' } }}
          >
            {content}
          </ButtonBase>
        );
      },
    },
    column('clients', translate('groups.clients'), ({ clients }) => number(clients)),
    column('actual', translate('analysis.columns.actual'), ({ actual }) => amount(actual, unit)),
    column('previous', translate('analysis.columns.previous'), ({ previous }) => amount(previous, unit)),
    column('target', translate('groups.target'), ({ target }) => amount(target, unit)),
    column('attainment', translate('groups.attainment'), ({ attainment, actual, kept }) =>
      kept === undefined || kept === actual ? (
        percent(attainment)
      ) : (
        <span title={translate('groups.kept', { kept: amount(kept, unit) })}>{percent(attainment)} *</span>
      ),
    ),
  ];
}
