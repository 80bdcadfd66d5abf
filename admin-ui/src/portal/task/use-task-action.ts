import { saveTaskState, type Task, type TaskState } from '../data/tasks';
import { useI18n } from '../i18n/I18n';
import { showToast } from '../layout/toasts';

/** One tap: the state changes on screen, is saved, and can be taken back. */
export function useTaskAction() {
  const { t } = useI18n();
  const save = (task: Task, state: TaskState) =>
    saveTaskState(task, state).catch(() =>
      showToast({
        text: t.task.notSaved,
        isFailure: true,
        action: { label: t.app.retry, run: () => void save(task, state) },
      }),
    );
  return (task: Task, state: TaskState): void => {
    const before = task.state;
    showToast({ text: t.task.saved[state], action: { label: t.app.undo, run: () => void save(task, before) } });
    void save(task, state);
  };
}
