import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { ColumnSource } from '@rumbo/config/api';
import type { ReactNode } from 'react';
import { ShowBase, useShowContext, useTranslate } from 'react-admin';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { Panel } from '../display/Panel';
import { Table } from '../table/Table';
import { EntryActions } from '../types/EntryActions';
import { FieldList } from '../types/FieldList';
import { FormSkeleton } from '../types/TypeForm';
import { useLabels } from '../types/use-labels';
import { useOwnType } from '../types/use-own-type';
import type { ProfileRecord } from './profile-record';
import { useKindChoices, useKindFields } from './use-kinds';
import { useSourceText } from './use-source-text';

export default function ProfileShow() {
  return (
    <ShowBase>
      <ProfilePage />
    </ShowBase>
  );
}

/** A profile as sentences and a table: what it matches, how it reads, what comes from where. */
function ProfilePage() {
  const type = useOwnType();
  const labels = useLabels();
  const translate = useTranslate();
  const sourceText = useSourceText();
  const { record, error, refetch } = useShowContext<ProfileRecord>();
  const kind = record?.kind ?? 'sales';
  const { fields = [] } = useKindFields(record ? kind : undefined);
  const kindLabel = useKindChoices(kind).find(({ value }) => value === kind)?.label;
  const label = (name: string): string => fields.find((field) => field.name === name)?.label ?? name;
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!record) return <FormSkeleton />;
  const { format, match, columns, document, cancelled, void: voided } = record;
  const rows = Object.entries(columns ?? {}) as [string, ColumnSource][];

  return (
    <>
      <PageHeader
        title={record.name}
        back={{ to: `/${type.path}`, label: labels.typeName(type, 2) }}
        actions={<EntryActions record={record} />}
      />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 880 }}>
        <Panel title={translate('profiles.general')}>
          <FieldList type={type} record={record} without={['name', 'kind']} />
          <Facts facts={[['profiles.kind', kindLabel]]} />
        </Panel>
        <Panel title={translate('profiles.match')} hint={translate('profiles.match_hint')}>
          <Facts
            facts={[
              [
                'profiles.senders',
                <Chips key="senders" values={match?.senders} none={translate('profiles.any_sender')} />,
              ],
              ['profiles.files', <Chips key="files" values={match?.files} none={translate('profiles.any_file')} />],
            ]}
          />
        </Panel>
        {format && (
          <Panel title={translate('profiles.format')}>
            <Facts
              facts={[
                ['profiles.encoding', format.encoding],
                [
                  'profiles.delimiter',
                  translate(
                    `profiles.${{ ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' }[format.delimiter] ?? format.delimiter}`,
                    { _: format.delimiter },
                  ),
                ],
                [
                  'profiles.decimal',
                  translate(format.decimal === ',' ? 'profiles.decimal_comma' : 'profiles.decimal_point'),
                ],
                ['profiles.dates', <Chips key="dates" values={format.dates} none="–" />],
                ['profiles.header_row', format.headerRow],
              ]}
            />
          </Panel>
        )}
        <Panel title={translate('profiles.columns')} flush>
          <Table
            label={translate('profiles.columns')}
            rows={rows}
            rowKey={([name]) => name}
            columns={[
              {
                key: 'field',
                label: translate('profiles.field'),
                render: ([name]) => label(name),
              },
              {
                key: 'source',
                label: translate('profiles.comes_from'),
                grow: true,
                render: ([, source]) => sourceText(source),
              },
            ]}
          />
        </Panel>
        <Panel title={translate(kind === 'sales' ? 'profiles.document' : 'profiles.records')}>
          <Box sx={{ display: 'grid', gap: 0.5 }}>
            <span>
              {kind !== 'sales'
                ? translate('profiles.rule_key', {
                    fields: (document?.rule === 'key' && document.key
                      ? document.key
                      : fields.filter(({ isKey }) => isKey).map(({ name }) => name)
                    )
                      .map(label)
                      .join(' + '),
                  })
                : document?.rule === 'line'
                  ? translate('profiles.rule_line', { column: document.key })
                  : translate('profiles.rule_replace')}
            </span>
            {kind !== 'sales' && (
              <span>
                {translate(
                  document?.rule === 'key' && document.emptyClears ? 'profiles.empty_clears' : 'profiles.empty_keeps',
                )}
              </span>
            )}
            {cancelled && (
              <span>
                {cancelled.startsWith
                  ? translate('profiles.cancelled_prefix', { column: cancelled.column, value: cancelled.startsWith })
                  : translate('profiles.cancelled_values', {
                      column: cancelled.column,
                      value: cancelled.equals?.join(', '),
                    })}
              </span>
            )}
            {voided && (
              <span>
                {translate('profiles.void_values', { column: voided.column, value: voided.equals.join(', ') })}
              </span>
            )}
          </Box>
        </Panel>
      </Box>
    </>
  );
}

function Facts({ facts }: { facts: [string, ReactNode][] }) {
  const translate = useTranslate();
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))', gap: 2 }}
    >
      {facts.map(([label, value]) => (
        <Box key={label}>
          <Typography component="dt" variant="caption" color="text.secondary">
            {translate(label)}
          </Typography>
          <Box component="dd" sx={{ m: 0 }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const Chips = ({ values, none }: { values: readonly string[] | undefined; none: string }) =>
  values && values.length > 0 ? (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      {values.map((value) => (
        <Chip key={value} size="small" label={value} />
      ))}
    </Box>
  ) : (
    none
  );
