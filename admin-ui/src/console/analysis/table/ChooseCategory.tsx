import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Explanation, Variable } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { LabelPicker } from './LabelPicker';
import { useCategorise } from './use-categorise';

interface Props {
  client: string;
  variable: Variable;
  month: string;
  category: Explanation['category'];
  onDone: () => void;
}

/** A person's own category and reason, in force from this month on; "as the rules say" clears it. */
export function ChooseCategory({ client, variable, month, category: { reason, byPerson }, onDone }: Props) {
  const translate = useTranslate();
  const before = {
    category: byPerson ? Number(byPerson.category.id) : null,
    reason: reason ? Number(reason.id) : null,
  };
  const [chosen, setChosen] = useState(before.category);
  const [why, setWhy] = useState(before.reason);
  const save = useCategorise({ onDone });
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ clients: [client], variable, month, category: chosen, reason: why });
      }}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}
    >
      <LabelPicker kind="category" variable={variable} value={chosen} onChange={(id) => setChosen(id ?? null)} />
      <LabelPicker kind="reason" variable={variable} value={why} onChange={(id) => setWhy(id ?? null)} />
      <Button
        type="submit"
        variant="contained"
        size="small"
        disabled={(chosen === before.category && why === before.reason) || save.isPending}
        sx={{ gridColumn: '1 / -1' }}
      >
        {translate('common.save')}
      </Button>
    </Box>
  );
}
