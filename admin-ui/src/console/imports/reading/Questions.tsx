import Check from '@mui/icons-material/CheckRounded';
import Help from '@mui/icons-material/HelpOutlineRounded';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Question } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import type { FieldChoice } from '../../import-profiles/use-kinds';
import { answer, type Draft, isAnswered } from './draft';
import { useOptionText } from './use-option-text';

interface Props {
  questions: readonly Question[];
  draft: Draft;
  fields: readonly FieldChoice[];
  onChange: (draft: Draft) => void;
}

/** What the file does not tell, each as a question with its possible answers. They can be changed afterwards. */
export function Questions({ questions, draft, fields, onChange }: Props) {
  const translate = useTranslate();
  const text = useOptionText(fields);
  return questions.map((question) => {
    const key = `${question.about}-${question.field ?? ''}`;
    const done = isAnswered(question, draft);
    const { title, because } = text.question(question);
    return (
      <Box
        key={key}
        component="fieldset"
        sx={({ tokens }) => ({
          m: 0,
          p: 1.5,
          minWidth: 0,
          borderRadius: 1,
          border: `1px solid ${done ? tokens.hairline : tokens.watch}`,
          bgcolor: done ? 'transparent' : tokens.watchSoft,
        })}
      >
        <Box
          component="legend"
          sx={{ float: 'left', width: '100%', p: 0, display: 'flex', gap: 0.75, fontWeight: 600 }}
        >
          {done ? (
            <Check sx={{ fontSize: 18, color: (theme) => theme.tokens.good }} />
          ) : (
            <Help sx={{ fontSize: 18, color: (theme) => theme.tokens.watch }} />
          )}
          {title}
        </Box>
        <Typography variant="body2" color="text.secondary" sx={{ clear: 'both', mb: 1 }}>
          {because}
        </Typography>
        <Box sx={{ display: 'grid', gap: 0.75 }}>
          {text.options(question).map(({ value, label, hint }) => (
            <Choice
              key={value}
              name={key}
              checked={isChosen(question, draft, value)}
              onChoose={() => onChange(answer(draft, question, value))}
              label={label}
              hint={hint}
            />
          ))}
        </Box>
        {question.options.length === 0 && (
          <Typography variant="body2">{translate('reading.choose_in_table')}</Typography>
        )}
      </Box>
    );
  });
}

function isChosen({ about, field }: Question, { format, columns }: Draft, value: string): boolean {
  if (about === 'dates') return format.dates?.[0] === value;
  if (about === 'decimal') return format.decimal === value;
  const source = columns[field ?? ''];
  return about === 'constant'
    ? typeof source === 'object' && 'constant' in source && source.constant === value
    : source === value;
}

interface ChoiceProps {
  name: string;
  checked: boolean;
  onChoose: () => void;
  label: string;
  hint: string;
}

function Choice({ name, checked, onChoose, label, hint }: ChoiceProps) {
  return (
    <Box
      component="label"
      sx={({ tokens }) => ({
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        p: 1,
        minHeight: 44,
        borderRadius: 1,
        cursor: 'pointer',
        border: `1px solid ${checked ? tokens.accent : tokens.hairlineStrong}`,
        bgcolor: checked ? tokens.accentSoft : tokens.surface,
        '&:has(:focus-visible)': { outline: `2px solid ${tokens.accent}`, outlineOffset: 1 },
        '& input': { accentColor: tokens.accent, m: 0 },
      })}
    >
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        <Box component="span" sx={{ display: 'block', fontWeight: 550, overflowWrap: 'anywhere' }}>
          {label}
        </Box>
        {hint && (
          <Box component="span" sx={{ fontSize: 12, color: 'text.secondary' }}>
            {hint}
          </Box>
        )}
      </span>
    </Box>
  );
}
