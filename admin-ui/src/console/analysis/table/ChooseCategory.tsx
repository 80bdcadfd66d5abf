import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Explanation, Variable } from '@rumbo/config/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetList, useNotify, useTranslate } from 'react-admin';
import { postJson } from '../../../data/api';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { useErrorText } from '../../display/use-error-text';

interface Props {
  client: string;
  variable: Variable;
  month: string;
  category: Explanation['category'];
  onDone: () => void;
}

/** A person's own category and reason, in force from this month on; "as the rules say" clears it. */
export function ChooseCategory({ client, variable, month, category: { shown, reason, byPerson }, onDone }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(byPerson ? String(byPerson.category.id) : '');
  const [why, setWhy] = useState(reason ? String(reason.id) : '');
  const list = (resource: string) =>
    [
      resource,
      { pagination: { page: 1, perPage: 100 }, sort: { field: 'order', order: 'ASC' as const }, filter: { variable } },
    ] as const;
  const { data: categories } = useGetList<ConsoleRecord>(...list('categories'));
  const { data: reasons } = useGetList<ConsoleRecord>(...list('reasons'));
  const save = useMutation({
    mutationFn: () =>
      postJson('/api/analysis/categorise', {
        clients: [client],
        variable,
        month,
        category: chosen === '' ? null : Number(chosen),
        reason: why === '' ? null : Number(why),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['analysis'] });
      notify('analysis.categorised', { type: 'success' });
      onDone();
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
  });
  const isSame = chosen === (byPerson ? String(byPerson.category.id) : '') && why === (reason ? String(reason.id) : '');
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}
    >
      <TextField
        select
        size="small"
        label={translate('analysis.columns.category')}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">
          {translate('analysis.as_rules', { category: byPerson ? '' : (shown?.label ?? '') })}
        </MenuItem>
        {categories?.map((entry) => (
          <MenuItem key={entry.id} value={String(entry.rowId)}>
            {String(entry['name'])}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label={translate('analysis.columns.reason')}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">–</MenuItem>
        {reasons?.map((entry) => (
          <MenuItem key={entry.id} value={String(entry.rowId)}>
            {String(entry['name'])}
          </MenuItem>
        ))}
      </TextField>
      <Button
        type="submit"
        variant="contained"
        size="small"
        disabled={isSame || save.isPending}
        sx={{ gridColumn: '1 / -1' }}
      >
        {translate('common.save')}
      </Button>
    </Box>
  );
}
