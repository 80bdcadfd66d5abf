import type { TaskPatch } from '../data/task-changes';
import { saveTask, type Task, type TaskState } from '../data/tasks';
import { useI18n } from '../i18n/I18n';
import { showToast } from '../layout/toasts';

/** Changes a task: it shows on screen at once, is saved, and can be taken back for a moment. */
export function useTaskChange() {
  const { t } = useI18n();
  const save = (task: Task, patch: TaskPatch) =>
    saveTask(task, patch).catch(() =>
      showToast({
        text: t.task.notSaved,
        isFailure: true,
        action: { label: t.app.retry, run: () => void save(task, patch) },
      }),
    );
  return (task: Task, patch: TaskPatch, done: string): void => {
    const before = Object.fromEntries(Object.keys(patch).map((field) => [field, task[field as keyof TaskPatch]]));
    const undo = () => void save({ ...task, ...patch }, before);
    showToast({ text: done, action: { label: t.app.undo, run: undo } });
    void save(task, patch);
  };
}

/** One tap: another state. */
export function useTaskAction() {
  const { t } = useI18n();
  const change = useTaskChange();
  return (task: Task, state: TaskState): void => change(task, { state }, t.task.saved[state]);
}
