import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Evidence } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { PlainSelect } from '../../display/PlainSelect';
import { DECIMALS, DELIMITERS, ENCODINGS } from '../../import-profiles/FormatInputs';
import { type Draft, withFormat } from './draft';
import { useOptionText } from './use-option-text';

interface Props {
  draft: Draft;
  evidence: readonly Evidence[];
  sheets: readonly string[];
  onChange: (draft: Draft) => void;
}

const DATES = ['dd/MM/yyyy', 'MM/dd/yyyy', 'yyyy-MM-dd', 'dd-MM-yyyy', 'dd.MM.yyyy', 'yyyyMMdd'];
const HEADER_ROWS = Array.from({ length: 30 }, (_, at) => String(at + 1));

/** How the file is read, each choice with what in the file speaks for it. */
export function FormatFacts({ draft, evidence, sheets, onChange }: Props) {
  const translate = useTranslate();
  const { because } = useOptionText([]);
  const { format } = draft;
  const isText = format.type === 'csv';
  const set = (change: Partial<Draft['format']>): void => onChange(withFormat(draft, change));
  const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const facts = [
    isText && {
      about: 'encoding',
      value: format.encoding,
      choices: ENCODINGS,
      set: (encoding: string) => set({ encoding }),
    },
    isText && {
      about: 'delimiter',
      value: format.delimiter,
      choices: DELIMITERS.map(({ value, label }) => ({ value, label: translate(label) })),
      set: (delimiter: string) => set({ delimiter }),
    },
    sheets.length > 1 && {
      about: 'sheet',
      value: format.sheet ?? sheets[0] ?? '',
      choices: named(sheets),
      set: (sheet: string) => set({ sheet }),
    },
    {
      about: 'headerRow',
      value: String(format.headerRow),
      choices: named(HEADER_ROWS),
      set: (row: string) => set({ headerRow: Number(row) }),
    },
    {
      about: 'dates',
      value: format.dates?.[0] ?? '',
      choices: named(DATES),
      set: (date: string) => set({ dates: [date] }),
    },
    {
      about: 'decimal',
      value: format.decimal ?? '',
      choices: DECIMALS.map(({ value, label }) => ({ value, label: translate(label) })),
      set: (decimal: string) =>
        set({ decimal: decimal as '.' | ',', thousands: format.thousands === decimal ? '' : (format.thousands ?? '') }),
    },
  ].filter((fact) => fact !== false);

  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {facts.map(({ about, value, choices, set: change }) => {
        const reason = evidence.find((one) => one.about === about);
        return (
          <Box key={about}>
            <Box sx={{ display: 'grid', gridTemplateColumns: '112px minmax(0, 1fr)', gap: 1, alignItems: 'center' }}>
              <Typography variant="body2" aria-hidden>
                {translate(`reading.facts.${about}`)}
              </Typography>
              <Box sx={{ minWidth: 0 }}>
                <PlainSelect
                  label={translate(`reading.facts.${about}`)}
                  value={value}
                  choices={choices}
                  onChange={change}
                />
              </Box>
            </Box>
            {reason && (
              <Typography variant="caption" color="text.secondary" component="p" sx={{ m: 0, mt: 0.25 }}>
                {because(reason)}
              </Typography>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
