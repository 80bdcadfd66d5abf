import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { Statement } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../display/use-format';

/** An import that stated a document; undo and replay are on its page. */
export function StatementCard({ statement }: { statement: Statement }) {
  const translate = useTranslate();
  const { moment, number } = useFormat();
  const { documentId, fileName, receivedAt, sender, subject, messageId, row, live, undone } = statement;
  const facts = [
    ['sales.file_row', row === null ? null : number(row)],
    ['imports.received', moment(receivedAt)],
    ['imports.sender', sender],
    ['imports.subject', subject],
    ['imports.source', messageId ? null : translate('imports.by_upload')],
  ] as const;
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography variant="h3" component="h4" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          {fileName}
        </Typography>
        <Chip
          size="small"
          sx={{ color: live && !undone ? 'primary.main' : 'text.secondary', fontWeight: 600 }}
          label={translate(undone ? 'sales.trace_undone' : live ? 'sales.trace_live' : 'sales.trace_superseded')}
        />
      </Box>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 2 }}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <Box key={label} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2" color="text.secondary">
                {translate(label)}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Box>
          ))}
      </Box>
      <MuiLink
        component={Link}
        to={`/imports/${documentId}/show`}
        variant="body2"
        sx={{ display: 'inline-block', mt: 1 }}
      >
        {translate('sales.open_trace')}
      </MuiLink>
    </Box>
  );
}
