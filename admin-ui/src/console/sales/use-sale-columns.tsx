import Source from '@mui/icons-material/LinkRounded';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import type { SaleLine } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../display/use-format';
import type { Column } from '../table/Table';

export function useSaleColumns(): Column<SaleLine>[] {
  const translate = useTranslate();
  const { day, number, money } = useFormat();
  const price = (value: string | null, currency: string | null): string =>
    money(value, currency ? { code: currency } : {});
  return [
    { key: 'day', label: translate('sales.day'), sortable: true, render: (line) => day(line.day) },
    {
      key: 'document',
      label: translate('sales.document'),
      render: (line) => (
        <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
          {line.document}
          {line.cancelled && <Chip size="small" label={translate('sales.cancelled')} />}
        </Box>
      ),
    },
    {
      key: 'client',
      label: translate('sales.client'),
      grow: true,
      render: ({ client }) =>
        client ? (
          <MuiLink component={Link} to={`/clients/${client.id}/show`} color="text.primary">
            {client.name || client.code}
          </MuiLink>
        ) : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate('sales.no_client')}
          </Box>
        ),
    },
    {
      key: 'product',
      label: translate('sales.product'),
      render: ({ product }) => product?.name || product?.code || '–',
    },
    { key: 'family', label: translate('sales.family'), render: ({ family }) => family?.name ?? '–' },
    { key: 'salesperson', label: translate('sales.salesperson'), render: ({ salesperson }) => salesperson ?? '–' },
    { key: 'quantity', label: translate('sales.quantity'), align: 'right', render: ({ quantity }) => number(quantity) },
    {
      key: 'unitPrice',
      label: translate('sales.unitPrice'),
      align: 'right',
      render: ({ unitPrice, currency }) => price(unitPrice, currency),
    },
    {
      key: 'amount',
      label: translate('sales.amount'),
      align: 'right',
      sortable: true,
      render: ({ amount, currency }) => <strong style={{ fontWeight: 550 }}>{price(amount, currency)}</strong>,
    },
    {
      key: 'source',
      label: translate('sales.import'),
      render: ({ importId, row }) => (
        <Tooltip title={translate('sales.open_import', { row })}>
          <IconButton
            size="small"
            component={Link}
            to={`/imports/${importId}/show`}
            aria-label={translate('sales.open_import', { row })}
            sx={{ p: 0.25 }}
          >
            <Source sx={{ fontSize: 16 }} />
          </IconButton>
        </Tooltip>
      ),
    },
  ];
}
