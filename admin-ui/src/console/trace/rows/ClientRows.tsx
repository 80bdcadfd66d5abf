import type { TraceClient } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { Table } from '../../table/Table';
import { useLineAddress } from '../use-trace';
import { ClientName } from './ClientName';

/** Clients that count, each with the purchase that says so. */
export function ClientRows({ rows }: { rows: readonly TraceClient[] }) {
  const translate = useTranslate();
  const { day, number, money } = useFormat();
  const addressOf = useLineAddress();
  return (
    <Table
      label={translate('trace.counts.clients', { smart_count: rows.length, count: number(rows.length) })}
      rows={rows}
      rowKey={({ client }) => client.id}
      rowTo={({ line }) => (line ? addressOf(line.id) : null)}
      columns={[
        { key: 'document', label: translate('trace.purchase'), render: ({ line }) => line?.document ?? '–' },
        { key: 'day', label: translate('sales.day'), render: ({ line }) => day(line?.day) },
        {
          key: 'client',
          label: translate('sales.client'),
          grow: true,
          render: ({ client }) => <ClientName client={client} />,
        },
        { key: 'owner', label: translate('analysis.columns.owner'), render: ({ owner }) => owner?.label ?? '–' },
        {
          key: 'amount',
          label: translate('sales.amount'),
          align: 'right',
          render: ({ line }) => (line ? money(line.amount, line.currency ? { code: line.currency } : {}) : '–'),
        },
      ]}
    />
  );
}
