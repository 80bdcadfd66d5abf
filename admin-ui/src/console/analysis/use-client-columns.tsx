import { type ClientRow, VARIABLES, type Variable } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import type { Column } from '../table/Table';
import { AbcClass } from './AbcClass';

export function useClientColumns(variable: Variable): Column<ClientRow>[] {
  const translate = useTranslate();
  const { money, number, day } = useFormat();
  const { unit } = VARIABLES[variable];
  const isUnits = unit === 'units' || unit === 'orders';
  const metric = (value: string | number | null, signed = false): string => {
    const sign = signed ? { signDisplay: 'exceptZero' as const } : {};
    return isUnits ? number(value, sign) : money(value, { maximumFractionDigits: 0, ...sign });
  };
  const columns: Column<ClientRow>[] = [
    {
      key: 'name',
      label: translate('analysis.client'),
      grow: true,
      sortable: true,
      render: ({ client }) => client.name || client.code,
    },
    { key: 'code', label: translate('analysis.code'), sortable: true, render: ({ client }) => client.code },
    { key: 'owner', label: translate('analysis.owner_column'), render: ({ owner }) => owner?.name ?? '–' },
    { key: 'abc', label: translate('analysis.abc'), sortable: true, render: ({ abc }) => <AbcClass value={abc} /> },
    {
      key: 'actual',
      label: translate('analysis.actual'),
      align: 'right',
      sortable: true,
      render: ({ actual }) => <strong style={{ fontWeight: 600 }}>{metric(actual)}</strong>,
    },
    {
      key: 'previous',
      label: translate('analysis.previous'),
      align: 'right',
      sortable: true,
      render: ({ previous }) => metric(previous),
    },
    {
      key: 'difference',
      label: translate('analysis.difference'),
      align: 'right',
      sortable: true,
      render: ({ difference }) => metric(difference, true),
    },
    {
      key: 'trailing12',
      label: translate('analysis.trailing12'),
      align: 'right',
      sortable: true,
      render: ({ trailing12 }) => money(trailing12, { maximumFractionDigits: 0 }),
    },
    {
      key: 'lastPurchase',
      label: translate('analysis.last_purchase'),
      align: 'right',
      sortable: true,
      render: ({ lastPurchase }) => day(lastPurchase),
    },
  ];
  // A client counts as one: that it stands in the list says it all.
  return unit === 'clients' ? columns.filter(({ key }) => !PER_CLIENT.has(key)) : columns;
}

const PER_CLIENT = new Set(['actual', 'previous', 'difference']);

/** What the list begins with: the variable's own figure, or what the client is worth where it has none. */
export const firstSort = (variable: Variable): string =>
  VARIABLES[variable].unit === 'clients' ? '-trailing12' : '-actual';
