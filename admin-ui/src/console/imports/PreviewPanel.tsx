import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { useKindFields } from '../import-profiles/use-kinds';
import { Table } from '../table/Table';
import { Differences } from './Differences';
import type { Preview, Totals } from './import-record';
import { useImportAction } from './use-import-action';

const MILLIONTHS = 1_000_000;

interface Props {
  importId: string;
  preview: Preview;
  /** The import stands and was read again: what counts is the difference to itself. */
  isAgain?: boolean;
  /** Beside apply and discard. */
  actions?: ReactNode;
}

/** What a dry run would have done, to be applied as it stands or discarded. */
export function PreviewPanel({ importId, preview, isAgain = false, actions }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const { number, money } = useFormat();
  const { act, busy } = useImportAction(importId);
  const { documents, clients, products, changes, lines, records, counts } = preview;
  const differences = preview.differences ?? [];
  const { fields = [] } = useKindFields(differences.length > 0 ? (records?.kind ?? 'sales') : undefined);
  const tiles: (readonly [string, number])[] = records
    ? [
        ['records_new', records.new],
        ['records_changed', records.changed],
        ['same', records.same],
        ['rejected', counts.rejected],
      ]
    : [
        // Read again, its documents were withdrawn first: they are all new, and say nothing.
        ...(isAgain
          ? []
          : ([
              ['new', documents.new],
              ['changed', documents.changed],
              ['same', documents.same],
              ['late', documents.late],
            ] as const)),
        ...(lines
          ? ([
              ['lines_new', lines.new],
              ['lines_changed', lines.changed],
              ['lines_gone', lines.gone],
              ...(isAgain ? ([['lines_same', lines.same]] as const) : []),
            ] as const)
          : []),
        ['clients', clients.new],
        ['products', products.new],
        ['rejected', counts.rejected],
      ];
  const isSame = isAgain && lines !== undefined && lines.new + lines.changed + lines.gone === 0;
  const { names, new: made } = records ?? clients;
  const more = made - names.length;
  const changed = lines?.changed ?? 0;
  const totals = ({ lines, amount }: Totals): string =>
    `${money(Number(amount) / MILLIONTHS)} · ${translate('imports.preview.lines', { smart_count: lines, lines: number(lines) })}`;

  const decide = async (action: 'apply' | 'cancel'): Promise<void> => {
    if (await act(action)) notify(`imports.preview.${action}_done`, { type: 'success' });
  };

  return (
    <Panel
      title={translate('imports.preview.title')}
      hint={translate(
        isSame ? 'imports.preview.no_change' : isAgain ? 'imports.preview.again_hint' : 'imports.preview.hint',
      )}
      actions={
        <>
          {actions}
          <Button variant="outlined" disabled={busy !== null} onClick={() => void decide('cancel')}>
            {translate('imports.preview.discard')}
          </Button>
          <Button variant="contained" disabled={busy !== null} onClick={() => void decide('apply')}>
            {translate('imports.preview.apply')}
          </Button>
        </>
      }
    >
      <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1.5 }}>
        {tiles.map(([name, value]) => (
          <Box key={name}>
            <Typography component="dt" variant="caption" color="text.secondary">
              {translate(`imports.preview.${name}`)}
            </Typography>
            <Box component="dd" sx={{ m: 0, fontSize: 18, fontWeight: 600 }}>
              {number(value)}
            </Box>
          </Box>
        ))}
      </Box>
      {names.length > 0 && (
        <Typography variant="body2" sx={{ mt: 2 }}>
          <strong>{translate(`imports.preview.${records ? 'records_new' : 'clients'}`)}:</strong> {names.join(', ')}
          {more > 0 && ` ${translate('imports.preview.more', { count: number(more) })}`}
        </Typography>
      )}
      {differences.length > 0 && (
        <Differences
          title={translate(`imports.preview.${records ? 'records_differences' : 'differences'}`)}
          differences={differences}
          isPart={changed > differences.length}
          fields={fields}
        />
      )}
      {changes.length > 0 && (
        <Box sx={{ mt: 2, mx: -2, mb: -2, borderTop: 1, borderColor: 'divider' }}>
          <Table
            label={translate('imports.preview.changed')}
            rows={changes}
            rowKey={({ document }) => document}
            columns={[
              {
                key: 'document',
                label: translate('imports.preview.changed'),
                grow: true,
                render: ({ document }) => document,
              },
              {
                key: 'before',
                label: translate('imports.preview.before'),
                align: 'right',
                render: ({ before }) => totals(before),
              },
              {
                key: 'after',
                label: translate('imports.preview.after'),
                align: 'right',
                render: ({ after }) => <strong style={{ fontWeight: 550 }}>{totals(after)}</strong>,
              },
            ]}
          />
        </Box>
      )}
    </Panel>
  );
}
