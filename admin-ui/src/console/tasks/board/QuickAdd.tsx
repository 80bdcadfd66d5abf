import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';

/** A new task by its title and Enter. */
export function QuickAdd({ onAdd }: { onAdd: (title: string) => Promise<void> }) {
  const translate = useTranslate();
  const [title, setTitle] = useState('');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!title.trim()) return;
    setTitle('');
    void onAdd(title.trim());
  };
  return (
    <form onSubmit={onSubmit}>
      <TextField
        fullWidth
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        placeholder={translate('tasks.quick_add')}
        slotProps={{ htmlInput: { 'aria-label': translate('tasks.quick_add'), maxLength: 200 } }}
        sx={{ mb: 1 }}
      />
    </form>
  );
}
