import type { TraceDocument } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { Table } from '../../table/Table';
import { useLineAddress } from '../use-trace';
import { ClientName } from './ClientName';

/** Orders: documents with a purchase line, the largest first. */
export function DocumentRows({ rows }: { rows: readonly TraceDocument[] }) {
  const translate = useTranslate();
  const { day, number, money } = useFormat();
  const addressOf = useLineAddress();
  return (
    <Table
      label={translate('trace.counts.documents', { smart_count: rows.length, count: number(rows.length) })}
      rows={rows}
      rowKey={({ lineId }) => lineId}
      rowTo={({ lineId }) => addressOf(lineId)}
      columns={[
        { key: 'document', label: translate('sales.document'), render: ({ document }) => document },
        { key: 'day', label: translate('sales.day'), render: (row) => day(row.day) },
        {
          key: 'client',
          label: translate('sales.client'),
          grow: true,
          render: ({ client }) => <ClientName client={client} />,
        },
        { key: 'lines', label: translate('trace.lines'), align: 'right', render: ({ lines }) => number(lines) },
        { key: 'amount', label: translate('sales.amount'), align: 'right', render: ({ amount }) => money(amount) },
      ]}
    />
  );
}
