import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import type { ProfileSettings } from '@rumbo/config/api';
import { useInput, useTranslate } from 'react-admin';

type DocumentRule = ProfileSettings['document'];

/** What happens when a document comes again. */
export function DocumentInputs() {
  const translate = useTranslate();
  const { field } = useInput({
    source: 'document',
    validate: (value: DocumentRule | null) =>
      value?.rule === 'line' && !value.key ? 'ra.validation.required' : undefined,
  });
  const value: DocumentRule = field.value ?? { rule: 'replace' };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <RadioGroup
        aria-label={translate('profiles.document_rule')}
        value={value.rule}
        onChange={(_event, rule) => field.onChange(rule === 'line' ? { rule, key: '' } : { rule })}
      >
        <FormControlLabel value="replace" control={<Radio size="small" />} label={translate('profiles.replace')} />
        <FormControlLabel value="line" control={<Radio size="small" />} label={translate('profiles.line')} />
      </RadioGroup>
      {value.rule === 'line' && (
        <TextField
          label={translate('profiles.line_key')}
          value={value.key}
          onChange={(event) => field.onChange({ rule: 'line', key: event.target.value })}
          required
          sx={{ maxWidth: 320 }}
        />
      )}
    </Box>
  );
}
