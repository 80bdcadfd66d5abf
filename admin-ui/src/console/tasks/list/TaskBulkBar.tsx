import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { TASK_PRIORITIES, TASK_STATES, type TaskChange, type TaskItem } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { useFormat } from '../../display/use-format';
import { SelectionBar } from '../../table/SelectionBar';
import { attributeOf } from '../../types/attributes';
import { RelationPicker } from '../../types/RelationPicker';
import { useOwnType } from '../../types/use-own-type';
import { SeriesQuestion } from '../series/SeriesQuestion';
import { useBulkChange } from './use-bulk-change';

/** So many can be changed in one go. */
const MOST = 200;

/** What can be changed in the tasks that are chosen: state, priority, who does them, and when they are due. */
export function TaskBulkBar({ tasks, onClear }: { tasks: readonly TaskItem[]; onClear: () => void }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const assigneeOf = attributeOf(useOwnType(), 'assignee')?.relation;
  const [assignee, setAssignee] = useState<ConsoleRecord | null>(null);
  const [plain, setPlain] = useState({ state: '', priority: '', dueDate: '' });
  const { change, isWriting, asking, answer } = useBulkChange(onClear);
  const chosen = Object.entries(plain).filter(([, value]) => value !== '');
  const data = {
    ...Object.fromEntries(chosen),
    ...(assignee && { assignee: Number(assignee.id) }),
  } as TaskChange['data'];
  const choice = (name: 'state' | 'priority', values: readonly string[]) => (
    <TextField
      select
      label={translate(`fields.${name}`)}
      value={plain[name]}
      onChange={({ target }) => setPlain({ ...plain, [name]: target.value })}
      sx={{ width: 130 }}
    >
      <MenuItem value="">{translate('bulk.unchanged')}</MenuItem>
      {values.map((value) => (
        <MenuItem key={value} value={value}>
          {translate(`values.${value}`)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <SelectionBar
      label={translate('tasks.bulk.toolbar')}
      selected={translate('tasks.bulk.selected', { smart_count: tasks.length, count: number(tasks.length) })}
      note={
        tasks.length > MOST && (
          <Typography variant="body2" role="alert" sx={{ color: ({ tokens }) => tokens.watch }}>
            {translate('tasks.bulk.too_many', { most: MOST })}
          </Typography>
        )
      }
      onClear={onClear}
    >
      {choice('state', TASK_STATES)}
      {choice('priority', TASK_PRIORITIES)}
      {assigneeOf && (
        <Box sx={{ width: 190 }}>
          <RelationPicker
            relation={assigneeOf}
            label={translate('fields.assignee')}
            value={assignee}
            onChange={(next) => setAssignee(Array.isArray(next) ? null : next)}
          />
        </Box>
      )}
      <TextField
        type="date"
        label={translate('fields.dueDate')}
        value={plain.dueDate}
        onChange={({ target }) => setPlain({ ...plain, dueDate: target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 150 }}
      />
      <Button
        variant="contained"
        disabled={isWriting || Object.keys(data).length === 0 || tasks.length > MOST}
        onClick={() => change(tasks, data)}
      >
        {translate('bulk.apply')}
      </Button>
      {asking && <SeriesQuestion title={translate('taskForm.series_title')} moves={asking} onAnswer={answer} />}
    </SelectionBar>
  );
}
