import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import type { Column } from '../table/Table';
import { CountsBar } from './CountsBar';
import { ImportState } from './ImportState';
import { type ImportRecord, isTried, sourceKey } from './import-record';

export function useImportColumns(): Column<ImportRecord>[] {
  const translate = useTranslate();
  const { number, moment } = useFormat();
  return [
    {
      key: 'fileName',
      label: translate('imports.file'),
      grow: true,
      sortable: true,
      render: ({ fileName }) => fileName ?? '–',
    },
    {
      key: 'state',
      label: translate('imports.state'),
      sortable: true,
      render: (record) => <ImportState state={record.state} tried={isTried(record)} />,
    },
    {
      key: 'source',
      label: translate('imports.source'),
      render: (record) => record.source?.name ?? record.sender ?? translate(sourceKey(record)),
    },
    {
      key: 'read',
      label: translate('imports.counts'),
      align: 'right',
      sortable: true,
      render: (record) => (
        <Box sx={{ display: 'inline-grid', gridTemplateColumns: 'auto 88px', alignItems: 'center', gap: 1.5 }}>
          <span>{number(record.read)}</span>
          <CountsBar counts={record} slim />
        </Box>
      ),
    },
    {
      key: 'receivedAt',
      label: translate('imports.received'),
      align: 'right',
      sortable: true,
      render: ({ receivedAt }) => moment(receivedAt),
    },
  ];
}
