import Box from '@mui/material/Box';
import type { FileLook, RawRow, ReadRow } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { PlainSelect } from '../../display/PlainSelect';
import { useFormat } from '../../display/use-format';
import { computedFrom, type Draft, fieldOf, mapColumn } from './draft';

interface Props {
  look: FileLook;
  draft: Draft;
  /** Fields a column can become, in the order they are offered. */
  fields: readonly { value: string; label: string }[];
  onChange: (draft: Draft) => void;
}

/** The file's first rows with, above each column, what it becomes. Each cell shows how it is read when that differs. */
export function SampleTable({ look, draft, fields, onChange }: Props) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { reading, rows } = look;
  const headerLine = reading?.header?.line ?? draft.format.headerRow;
  const names = reading?.header?.names ?? rows.find(({ line }) => line === headerLine)?.cells ?? [];
  const read = new Map(reading?.rows.map((row) => [row.line, row]));
  const below = rows.filter(({ line }) => line > headerLine);
  const columns = names.flatMap((name, at) => (name.trim() === '' ? [] : [{ name, at }]));

  return (
    <Box
      sx={{ overflow: 'auto', maxHeight: { md: 'calc(100vh - 220px)' }, minHeight: 200 }}
      tabIndex={0}
      role="region"
      aria-label={translate('reading.table')}
    >
      <Box
        component="table"
        sx={({ tokens }) => ({
          borderCollapse: 'separate',
          borderSpacing: 0,
          fontSize: 13,
          fontVariantNumeric: 'tabular-nums',
          minWidth: '100%',
          '& th, & td': {
            borderBottom: `1px solid ${tokens.hairline}`,
            px: 1,
            py: 0.5,
            textAlign: 'left',
            verticalAlign: 'top',
            maxWidth: 240,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          },
          '& thead th': { position: 'sticky', top: 0, bgcolor: tokens.surface, zIndex: 1, minWidth: 156 },
          '& .line': { color: tokens.textSoft, textAlign: 'right', minWidth: 40 },
        })}
      >
        <thead>
          <tr>
            <th className="line" scope="col" style={{ minWidth: 40 }}>
              {translate('reading.line')}
            </th>
            {columns.map(({ name, at }) => {
              const field = fieldOf(draft, name);
              const computed = computedFrom(draft, name).map(
                (one) => fields.find(({ value }) => value === one)?.label ?? one,
              );
              return (
                <th key={at} scope="col">
                  <PlainSelect
                    label={translate('reading.becomes', { column: name })}
                    value={field}
                    emphasised={field !== ''}
                    choices={[{ value: '', label: translate('reading.unused') }, ...fields]}
                    onChange={(next) => onChange(mapColumn(draft, name, next))}
                  />
                  <Box
                    component="span"
                    sx={{ display: 'block', mt: 0.5, overflow: 'hidden', textOverflow: 'ellipsis' }}
                    title={name}
                  >
                    {name}
                  </Box>
                  {computed.length > 0 && (
                    <Box component="span" sx={{ fontSize: 11, fontWeight: 400, color: 'text.secondary' }}>
                      {translate('reading.part_of', { fields: computed.join(', ') })}
                    </Box>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {below.map((row) => (
            <SampleRow
              key={row.line}
              row={row}
              read={read.get(row.line)}
              isRead={reading !== undefined && !reading.refused}
              columns={columns}
              fieldOfColumn={(name) => fieldOf(draft, name)}
              line={number(row.line)}
            />
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

interface RowProps {
  row: RawRow;
  read: ReadRow | undefined;
  isRead: boolean;
  columns: readonly { name: string; at: number }[];
  fieldOfColumn: (name: string) => string;
  line: string;
}

function SampleRow({ row, read, isRead, columns, fieldOfColumn, line }: RowProps) {
  const translate = useTranslate();
  const problem = read?.problem;
  const isSkipped = isRead && !read;
  const why = problem && translate(`imports.reject_codes.${problem.code}`, { _: problem.code });
  // A problem of the whole row stands at its number.
  const isOfRow = problem && !columns.some(({ name }) => name === problem.column);
  return (
    <Box component="tr" sx={isSkipped ? { color: 'text.secondary', fontStyle: 'italic' } : undefined}>
      <Box component="td" className="line" sx={isOfRow ? bad : undefined} title={isOfRow ? why : undefined}>
        {line}
      </Box>
      {columns.map(({ name, at }) => {
        const raw = row.cells[at] ?? '';
        const field = fieldOfColumn(name);
        const value = field ? read?.values?.[field] : undefined;
        const isBad = problem?.column === name;
        return (
          <Box
            component="td"
            key={at}
            sx={isBad ? bad : field ? undefined : { color: 'text.secondary' }}
            title={isBad ? why : raw}
          >
            {raw || (isBad ? '∅' : '')}
            {isBad ? <Note>{why}</Note> : value !== undefined && value !== raw && <Note>{`→ ${value}`}</Note>}
            {isSkipped && at === columns[0]?.at && <Note>{translate('reading.skipped')}</Note>}
          </Box>
        );
      })}
    </Box>
  );
}

const bad = {
  bgcolor: (theme: { tokens: { badSoft: string } }) => theme.tokens.badSoft,
  color: (theme: { tokens: { bad: string } }) => theme.tokens.bad,
};

function Note({ children }: { children: string | undefined }) {
  return (
    <Box component="span" sx={{ display: 'block', fontSize: 11, fontStyle: 'normal', opacity: 0.85 }}>
      {children}
    </Box>
  );
}
