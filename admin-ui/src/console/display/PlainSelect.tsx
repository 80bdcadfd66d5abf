import Box from '@mui/material/Box';

interface Props {
  /** What it chooses, for those who do not see where it stands. */
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  emphasised?: boolean;
}

/** The browser's own list: many of them stand in one table, and the keyboard finds an entry by its letters. */
export function PlainSelect({ label, value, choices, onChange, emphasised = false }: Props) {
  const shown = choices.some((choice) => choice.value === value)
    ? choices
    : [{ value, label: value || '—' }, ...choices];
  return (
    <Box
      component="select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange((event.target as HTMLSelectElement).value)}
      sx={({ tokens }) => ({
        width: '100%',
        minWidth: 0,
        height: 32,
        px: 0.75,
        font: 'inherit',
        fontSize: 13,
        fontWeight: emphasised ? 600 : 400,
        color: emphasised ? tokens.accent : tokens.text,
        bgcolor: emphasised ? tokens.accentSoft : tokens.surface,
        border: `1px solid ${tokens.hairlineStrong}`,
        borderRadius: 0.75,
        textOverflow: 'ellipsis',
        '&:focus-visible': { outline: `2px solid ${tokens.accent}`, outlineOffset: 1 },
      })}
    >
      {shown.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Box>
  );
}
