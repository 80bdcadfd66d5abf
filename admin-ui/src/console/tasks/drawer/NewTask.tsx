import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { DrawerSkeleton } from './DrawerSkeleton';
import { TaskFields } from './TaskFields';
import { type Frame, TaskFrame } from './TaskFrame';
import { usePreset } from './use-preset';
import { useSaveTask } from './use-save-task';
import type { TaskPreset } from './use-task-drawer';

/** A task that is being made. */
export function NewTask({ preset, ...frame }: Frame & { preset: TaskPreset }) {
  const record = usePreset(preset);
  return record ? <NewForm {...frame} start={record} /> : <DrawerSkeleton />;
}

function NewForm({ start, ...frame }: Frame & { start: Partial<ConsoleRecord> }) {
  const translate = useTranslate();
  const [record] = useState(start);
  const { make, isSaving } = useSaveTask(frame.onDone);
  useEffect(() => document.querySelector<HTMLInputElement>('[role="dialog"] input[name="title"]')?.focus(), []);
  return (
    <TaskFrame
      {...frame}
      title={translate('tasks.make')}
      record={record}
      isSaving={isSaving}
      submitLabel={translate('taskForm.create')}
      onSubmit={make}
    >
      <TaskFields />
    </TaskFrame>
  );
}
