import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../display/use-format';
import { type ImportRecord, sourceKey } from './import-record';

/** Where it came from and how long it took. */
export function ImportFacts({ record }: { record: ImportRecord }) {
  const translate = useTranslate();
  const { moment, number } = useFormat();
  const seconds =
    record.startedAt && record.finishedAt
      ? (Date.parse(record.finishedAt) - Date.parse(record.startedAt)) / 1000
      : null;
  const facts: [string, ReactNode][] = [
    ['imports.source', record.source?.name ?? translate(sourceKey(record))],
    ['imports.sender', record.sender],
    ['fields.uploadedBy', record.uploadedBy?.displayName],
    ['imports.subject', record.subject],
    [
      'imports.profile_used',
      record.profile ? (
        <Link key="profile" to={`/import-profiles/${record.profile.id}/show`}>
          {record.profile.name}
        </Link>
      ) : (
        translate('imports.no_profile')
      ),
    ],
    ['imports.received', moment(record.receivedAt)],
    [
      'imports.took',
      seconds === null
        ? null
        : translate('imports.seconds', { seconds: number(seconds, { maximumFractionDigits: 1 }) }),
    ],
    [
      'imports.size',
      record.fileSize === null || record.fileSize === undefined
        ? null
        : Number(record.fileSize) < 1024
          ? number(Number(record.fileSize), { style: 'unit', unit: 'byte', unitDisplay: 'long' })
          : number(Number(record.fileSize) / 1024, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }),
    ],
  ];
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))', gap: 2 }}
    >
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <Box key={label} sx={{ minWidth: 0 }}>
            <Typography component="dt" variant="caption" color="text.secondary">
              {translate(label)}
            </Typography>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', '& a': { color: 'inherit' } }}>
              {value}
            </Box>
          </Box>
        ))}
    </Box>
  );
}
