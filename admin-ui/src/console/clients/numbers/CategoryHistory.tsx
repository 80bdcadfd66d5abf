import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { VARIABLE_NAMES, type Variable } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { HistoryStrip, useHistory } from '../../analysis/table/HistoryStrip';
import { Panel } from '../../display/Panel';

/** What a client carried month by month, for a variable. */
export function CategoryHistory({ client }: { client: string }) {
  const translate = useTranslate();
  const [variable, setVariable] = useState<Variable>('revenue');
  const { data, isError } = useHistory({ client, variable });
  if (isError || data?.data.length === 0) return null;
  return (
    <Panel
      title={translate('history.title')}
      actions={
        <TextField
          select
          size="small"
          value={variable}
          onChange={(event) => setVariable(event.target.value as Variable)}
          slotProps={{ select: { SelectDisplayProps: { 'aria-label': translate('analysis.variable') } } }}
        >
          {VARIABLE_NAMES.map((name) => (
            <MenuItem key={name} value={name}>
              {translate(`variables.${name}`)}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <HistoryStrip client={client} variable={variable} />
    </Panel>
  );
}
