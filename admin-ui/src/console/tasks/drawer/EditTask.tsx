import Delete from '@mui/icons-material/DeleteOutlineRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { SeriesMoves, SeriesScope, TaskSeriesAnswer } from '@rumbo/config/api';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { useOwnType } from '../../types/use-own-type';
import { SeriesQuestion } from '../series/SeriesQuestion';
import { changesOf, isOfSeries, type TaskChanges } from './changes';
import { TaskFields } from './TaskFields';
import { type Frame, TaskFrame } from './TaskFrame';
import { useDeleteTask } from './use-delete-task';
import { useSaveTask } from './use-save-task';

interface Props extends Frame {
  record: ConsoleRecord;
  series: TaskSeriesAnswer['data'];
  below: ReactNode;
}

interface Question {
  isRule: boolean;
  moves: SeriesMoves['moves'];
  answer: (scope: SeriesScope | null) => void;
}

/** The form of a task that is there. One of a series asks which of its tasks a change is for, and can be skipped. */
export function EditTask({ record: latest, series, below, ...frame }: Props) {
  const translate = useTranslate();
  const type = useOwnType();
  // What is read again meanwhile must not write over what is being typed.
  const [record] = useState(latest);
  const [question, setQuestion] = useState<Question | null>(null);
  const { change, isSaving } = useSaveTask(frame.onDone);
  const remove = useDeleteTask(record, frame.onDone);
  const isOpen = record['state'] === 'todo' || record['state'] === 'doing';
  const isRepeating = Boolean(record['series']) && isOpen;

  const ask = ({ recurrence, dueDate }: TaskChanges): Promise<SeriesScope | null> =>
    new Promise((done) => {
      const isRule = recurrence !== undefined;
      setQuestion({
        isRule,
        moves: typeof dueDate === 'string' && !isRule ? [{ id: String(record.id), dueDate }] : [],
        answer: (scope) => {
          setQuestion(null);
          done(scope);
        },
      });
    });
  const onSubmit = async (values: FieldValues): Promise<object | undefined> => {
    const changes = changesOf(record, values, type);
    if (!isRepeating || !isOfSeries(changes)) return change(record, changes);
    // Another rule alone is for what comes: there is nothing to ask.
    const { recurrence, ...others } = changes;
    const isRuleAlone = recurrence !== undefined && !isOfSeries(others);
    const scope = isRuleAlone ? 'following' : await ask(changes);
    return scope === null ? undefined : change(record, changes, { series: scope });
  };
  return (
    <>
      <TaskFrame
        {...frame}
        title={String(record['title'] ?? '')}
        record={record}
        isSaving={isSaving}
        submitLabel={translate('common.save')}
        onSubmit={onSubmit}
        actions={
          type.can.delete && (
            <IconButton size="small" onClick={remove} aria-label={translate('common.delete')}>
              <Delete fontSize="small" />
            </IconButton>
          )
        }
        more={
          isRepeating && (
            <Button
              color="secondary"
              onClick={() => void change(record, { state: 'cancelled' }, { message: 'taskForm.skipped' })}
            >
              {translate('taskForm.skip')}
            </Button>
          )
        }
        below={below}
      >
        <TaskFields series={series} occurrence={(record['occurrence'] as string | null) ?? null} />
      </TaskFrame>
      {question && (
        <SeriesQuestion
          title={translate('taskForm.series_title')}
          isRule={question.isRule}
          moves={question.moves}
          onAnswer={question.answer}
        />
      )}
    </>
  );
}
