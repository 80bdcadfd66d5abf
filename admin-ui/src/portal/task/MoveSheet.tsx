import { type FormEvent, useState } from 'react';
import { saveComment } from '../data/comments';
import type { Task } from '../data/tasks';
import { addDays } from '../day/calendar';
import { useI18n } from '../i18n/I18n';
import { Choices } from '../layout/Choices';
import { Sheet } from '../layout/Sheet';
import { showToast } from '../layout/toasts';
import { mondayOf } from '../week/week-of';
import { useTaskChange } from './use-task-action';

const WHENS = ['today', 'tomorrow', 'nextWeek', 'pick'] as const;
type When = (typeof WHENS)[number];

/** Another day for a task, and why, which stays with it as a comment. */
export function MoveSheet({ task, today, onClose }: { task: Task; today: string; onClose: () => void }) {
  const { t, f } = useI18n();
  const change = useTaskChange();
  const [when, setWhen] = useState<When>('tomorrow');
  const [picked, setPicked] = useState(task.dueDate ?? today);
  const [reason, setReason] = useState('');
  const days: Record<When, string> = {
    today,
    tomorrow: addDays(today, 1),
    nextWeek: addDays(mondayOf(today), 7),
    pick: picked,
  };
  const options = WHENS.map((value) => ({
    value,
    label: value === 'nextWeek' ? `${t.move.nextWeek} (${f.shortDay(days.nextWeek)})` : t.move[value],
  }));

  const move = (event: FormEvent) => {
    event.preventDefault();
    const dueDate = days[when];
    change(task, { dueDate }, t.move.moved(f.longDay(dueDate)));
    if (reason.trim())
      saveComment({ type: 'task', id: task.documentId, title: task.title }, reason.trim()).catch(() =>
        showToast({ text: t.move.reasonLost, isFailure: true }),
      );
    onClose();
  };

  return (
    <Sheet title={t.move.title} onClose={onClose}>
      <form className="form" onSubmit={move}>
        <Choices legend={t.move.title} hidesLegend name="when" options={options} value={when} onChange={setWhen} />
        {when === 'pick' && (
          <label className="field">
            <span>{t.newTask.day}</span>
            <input type="date" required value={picked} onChange={(event) => setPicked(event.target.value)} />
          </label>
        )}
        <label className="field">
          <span>{t.move.reason}</span>
          <input
            type="text"
            maxLength={500}
            value={reason}
            placeholder={t.move.reasonPlaceholder}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <button type="submit" className="button primary wide">
          {t.move.save}
        </button>
      </form>
    </Sheet>
  );
}
