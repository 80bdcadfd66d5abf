import type { TracePurchase } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { Table } from '../../table/Table';
import { useLineAddress } from '../use-trace';

/** The days on which a client bought, the newest first, each with the pause before it. */
export function PurchaseRows({ rows }: { rows: readonly TracePurchase[] }) {
  const translate = useTranslate();
  const { day, number, money } = useFormat();
  const addressOf = useLineAddress();
  return (
    <Table
      label={translate('trace.counts.purchases', { smart_count: rows.length, count: number(rows.length) })}
      rows={rows}
      rowKey={({ lineId }) => lineId}
      rowTo={({ lineId }) => addressOf(lineId)}
      columns={[
        { key: 'day', label: translate('sales.day'), render: (row) => day(row.day) },
        {
          key: 'document',
          label: translate('sales.document'),
          grow: true,
          render: ({ documents }) => documents.join(', '),
        },
        { key: 'amount', label: translate('sales.amount'), align: 'right', render: ({ amount }) => money(amount) },
        { key: 'pause', label: translate('trace.pause'), align: 'right', render: ({ pause }) => number(pause) },
      ]}
    />
  );
}
