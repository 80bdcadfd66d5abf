import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type MentionPart, mentionParts } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { SaidItem } from './Said';
import type { TimelineClient } from './Timeline';
import { useTaskFrom } from './use-task-from';

const LONGEST_TITLE = 120;

interface Props {
  item: SaidItem;
  client: TimelineClient;
  isOwn: boolean;
  onDone: () => void;
}

/** A task that follows from what was said: its first line is proposed as the title. */
export function TaskFrom({ item, client, isOwn, onDone }: Props) {
  const translate = useTranslate();
  const parts = mentionParts((item.kind === 'interaction' ? item.detail.note : item.detail.body) ?? '');
  const text = parts.map((part) => part.text).join('');
  const [title, setTitle] = useState(titleIn(parts));
  const [due, setDue] = useState('');
  const { make, isPending } = useTaskFrom({ item, client, isOwn, onDone });
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() && !isPending) make({ title: title.trim(), dueDate: due || null, description: text || null });
      }}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <TextField
        autoFocus
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        placeholder={translate('client.task_title')}
        slotProps={{ htmlInput: { 'aria-label': translate('client.task_title'), maxLength: 200 } }}
        sx={{ flex: '1 1 220px' }}
      />
      <TextField
        type="date"
        value={due}
        onChange={({ target }) => setDue(target.value)}
        slotProps={{ htmlInput: { 'aria-label': translate('fields.dueDate') } }}
        sx={{ width: 150 }}
      />
      <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
        <Button size="small" onClick={onDone}>
          {translate('ra.action.cancel')}
        </Button>
        <Button type="submit" size="small" variant="contained" disabled={!title.trim() || isPending}>
          {translate('client.make_task')}
        </Button>
      </Box>
    </Box>
  );
}

/** The first line, without the people it speaks to. */
function titleIn(parts: readonly MentionPart[]): string {
  const words = parts.map(({ text, id }) => (id === undefined ? text : ' ')).join('');
  const [line = ''] = words.trim().split('\n');
  return line.replace(/\s+/g, ' ').slice(0, LONGEST_TITLE);
}
