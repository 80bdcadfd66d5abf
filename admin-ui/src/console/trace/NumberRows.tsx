import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { TraceAnswer, TraceQuestion } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState';
import { LoadError } from '../display/LoadError';
import { Pager } from '../table/Pager';
import { NumberHead } from './NumberHead';
import { PAGE_SIZE, readTrace } from './read-trace';
import { ClientRows } from './rows/ClientRows';
import { DocumentRows } from './rows/DocumentRows';
import { LineRows } from './rows/LineRows';
import { OperandRows } from './rows/OperandRows';
import { PurchaseRows } from './rows/PurchaseRows';
import { TargetRows } from './rows/TargetRows';

interface Props {
  question: TraceQuestion;
  onOpen: (question: TraceQuestion) => void;
}

/** A number, how it is made, and its rows a page at a time. */
export function NumberRows({ question, onOpen }: Props) {
  const translate = useTranslate();
  const [page, setPage] = useState(1);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['analysis', 'trace', question, page],
    queryFn: ({ signal }) => readTrace(question, page, signal),
    placeholderData: keepPreviousData,
  });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={220} sx={{ m: 2 }} />;
  return (
    <>
      <NumberHead answer={data} question={question} />
      <Box sx={{ borderTop: 1, borderColor: 'divider', opacity: isPlaceholderData ? 0.55 : 1 }}>
        {data.data.length === 0 ? (
          <EmptyState title={translate('trace.empty')} />
        ) : (
          <Rows answer={data} question={question} onOpen={onOpen} />
        )}
      </Box>
      <Pager page={page} pageSize={PAGE_SIZE} total={data.meta.rowCount} onPage={setPage} />
    </>
  );
}

function Rows({ answer, question, onOpen }: Props & { answer: TraceAnswer }) {
  switch (answer.kind) {
    case 'lines':
      return <LineRows rows={answer.data} unit={answer.meta.unit} />;
    case 'documents':
      return <DocumentRows rows={answer.data} />;
    case 'purchases':
      return <PurchaseRows rows={answer.data} />;
    case 'clients':
      return <ClientRows rows={answer.data} />;
    case 'targets':
      return <TargetRows rows={answer.data} unit={answer.meta.unit} />;
    case 'operands':
      return <OperandRows rows={answer.data} onOpen={(operand) => onOpen({ ...question, operand })} />;
  }
}
