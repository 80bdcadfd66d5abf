import Box from '@mui/material/Box';
import type { TableUnit, TraceLine } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { Table } from '../../table/Table';
import { useLineAddress } from '../use-trace';
import { useWords } from '../use-words';
import { ClientName } from './ClientName';

/** Sale lines, the largest first; each opens its file line and mail. */
export function LineRows({ rows, unit }: { rows: readonly TraceLine[]; unit: TableUnit }) {
  const translate = useTranslate();
  const { day, number, money } = useFormat();
  const words = useWords();
  const addressOf = useLineAddress();
  const amount = ({ value, amount: stated, currency, reported }: TraceLine) =>
    value === null ? (
      money(stated, currency ? { code: currency } : {})
    ) : (
      <>
        {words.value(value, unit)}
        {unit === 'money' && currency && stated !== reported && <Soft>{money(stated, { code: currency })}</Soft>}
      </>
    );
  return (
    <Table
      label={translate('trace.counts.lines', { smart_count: rows.length, count: number(rows.length) })}
      rows={rows}
      rowKey={({ id }) => id}
      rowTo={({ id }) => addressOf(id)}
      columns={[
        { key: 'document', label: translate('sales.document'), render: ({ document }) => document },
        { key: 'day', label: translate('sales.day'), render: (line) => day(line.day) },
        {
          key: 'client',
          label: translate('sales.client'),
          grow: true,
          render: ({ client, product, family }) => (
            <>
              <ClientName client={client} />
              <Soft>{[product?.name || product?.code, family?.name].filter(Boolean).join(' · ')}</Soft>
            </>
          ),
        },
        {
          key: 'value',
          label: translate(unit === 'units' ? 'sales.quantity' : 'sales.amount'),
          align: 'right',
          render: amount,
        },
        {
          key: 'file',
          label: translate('trace.file'),
          render: ({ fileName, row }) => (
            <>
              {fileName}
              <Soft>{translate('sales.row', { row: number(row) })}</Soft>
            </>
          ),
        },
      ]}
    />
  );
}

function Soft({ children }: { children: string }) {
  if (!children) return null;
  return (
    <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
      {children}
    </Box>
  );
}
