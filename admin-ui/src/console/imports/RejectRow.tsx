import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useLocale, useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import { RejectEditor } from './RejectEditor';

export interface Reject {
  id: number | string;
  row: number;
  document: string | null;
  column: string | null;
  code: string;
  value: string | null;
  message: string | null;
  /** The row as it stood in the file, header → text. */
  raw: Record<string, string> | null;
}

interface Props {
  importId: string;
  reject: Reject;
  /** Those that are read, in the file's order. */
  columns: readonly string[];
  corrected: Record<string, string> | undefined;
  open: boolean;
  onToggle: () => void;
  onCorrected: (values: Record<string, string>) => void;
}

/** One rejected row: where, what and why; opens its cells to be mended. */
export function RejectRow({ importId, reject, columns, corrected, open, onToggle, onCorrected }: Props) {
  const translate = useTranslate();
  const { number } = useFormat();
  // The detail is written in English by whoever read the file; the code says it in every language.
  const readsDetails = useLocale() === 'en';
  const { row, column, code, value, document, message, raw } = reject;
  const panelId = `reject-${reject.id}`;
  // The row as it stood names only cells with something in them: a missing value has to be written too.
  const empty = Object.fromEntries([...columns, ...(column ? [column] : [])].map((name) => [name, '']));
  const canOpen = raw !== null && Object.keys(raw).length > 0;
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Box
        component="button"
        type="button"
        disabled={!canOpen}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={onToggle}
        sx={{
          width: '100%',
          font: 'inherit',
          fontSize: 13,
          color: 'inherit',
          textAlign: 'left',
          background: 'none',
          border: 0,
          px: 2,
          py: 1,
          cursor: canOpen ? 'pointer' : 'default',
          display: 'grid',
          gridTemplateColumns: {
            xs: '72px minmax(0, 1fr)',
            md: '72px minmax(0, 3fr) minmax(0, 3fr) minmax(0, 2fr) 96px',
          },
          columnGap: 1.5,
          rowGap: 0.25,
          alignItems: 'center',
          '&:hover': canOpen ? { bgcolor: (theme) => theme.tokens.sunken } : {},
          '& > span': { overflowWrap: 'anywhere', gridColumn: { xs: '2', md: 'auto' } },
          '& > span:first-of-type': { gridColumn: 'auto' },
        }}
      >
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {translate('sales.row', { row: number(row) })}
        </Box>
        <Box component="span" sx={{ fontWeight: 550 }}>
          {translate(`imports.reject_codes.${code}`, { _: code })}
          {readsDetails && message && (
            <Box component="span" sx={{ display: 'block', fontWeight: 400, color: 'text.secondary' }}>
              {message}
            </Box>
          )}
        </Box>
        <span>{column ? `${column}: ${value || translate('common.empty_value')}` : value}</span>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {document && `${translate('imports.reject_document')} ${document}`}
        </Box>
        <span>{corrected && <Chip size="small" label={translate('imports.mend.mended')} />}</span>
      </Box>
      <div id={panelId}>
        {open && raw && (
          <RejectEditor
            importId={importId}
            rejectId={reject.id}
            values={{ ...empty, ...raw, ...corrected }}
            culprit={column}
            onSaved={onCorrected}
            onClose={onToggle}
          />
        )}
      </div>
    </Box>
  );
}
