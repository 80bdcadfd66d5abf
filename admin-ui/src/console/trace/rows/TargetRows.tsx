import type { TableUnit, TraceTarget } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { Table } from '../../table/Table';
import { useWords } from '../use-words';

/** The monthly targets that make a target. */
export function TargetRows({ rows, unit }: { rows: readonly TraceTarget[]; unit: TableUnit }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const words = useWords();
  return (
    <Table
      label={translate('trace.counts.targets', { smart_count: rows.length, count: number(rows.length) })}
      rows={rows}
      rowKey={({ goal, responsible, family }) => [goal?.id, responsible?.id, family].join()}
      rowTo={({ goal }) => goal && `/goals/${goal.id}/show`}
      columns={[
        { key: 'goal', label: translate('trace.goal'), render: ({ goal }) => goal?.name ?? '–' },
        {
          key: 'responsible',
          label: translate('trace.responsible'),
          grow: true,
          render: ({ responsible }) => responsible?.label ?? translate('trace.whole_company'),
        },
        {
          key: 'family',
          label: translate('sales.family'),
          render: ({ family }) => family ?? translate('analysis.all_families'),
        },
        {
          key: 'value',
          label: translate('analysis.target'),
          align: 'right',
          render: ({ value }) => words.value(value, unit),
        },
      ]}
    />
  );
}
