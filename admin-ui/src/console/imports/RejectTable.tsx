import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { callApi } from '../../data/api';
import { LoadError } from '../display/LoadError';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { Pager } from '../table/Pager';
import { Table } from '../table/Table';

interface Reject {
  id: number | string;
  row: number;
  document: string | null;
  column: string | null;
  code: string;
  value: string | null;
  message: string | null;
}

const PAGE_SIZE = 50;

/** The rows that were not applied: where, what and why. */
export function RejectTable({ importId, total: counted }: { importId: string; total: number }) {
  const translate = useTranslate();
  const { number } = useFormat();
  // The detail is written in English by whoever read the file; the code says it in every language.
  const readsDetails = useLocale() === 'en';
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: ['rejects', importId, page, counted],
    queryFn: ({ signal }) =>
      callApi<{ data: Reject[]; meta: { pagination: { total: number } } }>(
        `/api/imports/${importId}/rejects?pagination[page]=${page}&pagination[pageSize]=${PAGE_SIZE}`,
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title={`${translate('imports.rejects')} (${number(data?.meta.pagination.total ?? counted)})`} flush>
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <Table
          label={translate('imports.rejects')}
          rows={data?.data}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'row', label: translate('imports.reject_row'), render: ({ row }) => number(row) },
            { key: 'column', label: translate('imports.reject_column'), render: ({ column }) => column ?? '–' },
            {
              key: 'code',
              label: translate('imports.reject_code'),
              grow: true,
              render: ({ code, message }) => (
                <span title={message ?? undefined}>{translate(`imports.reject_codes.${code}`, { _: code })}</span>
              ),
            },
            { key: 'value', label: translate('imports.reject_value'), render: ({ value }) => value ?? '–' },
            { key: 'document', label: translate('imports.reject_document'), render: ({ document }) => document ?? '–' },
            ...(readsDetails
              ? [
                  {
                    key: 'message',
                    label: translate('imports.reject_message'),
                    render: ({ message }: Reject) => message ?? '–',
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pager page={page} pageSize={PAGE_SIZE} total={data?.meta.pagination.total ?? 0} onPage={setPage} />
    </Panel>
  );
}
