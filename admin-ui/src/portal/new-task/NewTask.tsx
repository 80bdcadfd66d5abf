import { type FormEvent, useState } from 'react';
import type { SessionUser } from '../../session';
import { readClient } from '../data/clients';
import { REPEATS, type Repeat, saveNewTask } from '../data/new-task';
import type { Priority } from '../data/tasks';
import { useLoad } from '../data/use-load';
import { addDays } from '../day/calendar';
import { useToday } from '../day/use-today';
import { useI18n } from '../i18n/I18n';
import { Choices } from '../layout/Choices';
import { Failure } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { showToast } from '../layout/toasts';
import { goBack } from '../route/go-back';
import { ClientField } from './ClientField';

const PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const satisfies readonly Priority[];

interface Chosen {
  documentId: string;
  name: string;
}

export function NewTask({ user }: { user: SessionUser }) {
  const { t } = useI18n();
  return (
    <Screen title={t.newTask.title} back={{ screen: 'day' }}>
      <TaskForm user={user} at={null} />
    </Screen>
  );
}

/** A task from a client's card: the client is chosen already. */
export function NewTaskAtClient({ user, id }: { user: SessionUser; id: string }) {
  const { t } = useI18n();
  const { data, failure, reload } = useLoad(`client ${id}`, (signal) => readClient(id, signal));
  return (
    <Screen title={t.newTask.title} back={{ screen: 'client', id }}>
      {failure && !data && <Failure kind={failure} onRetry={reload} />}
      {!failure && !data && <Skeleton shapes={['row', 'row', 'tall']} />}
      {data && <TaskForm user={user} at={data} />}
    </Screen>
  );
}

function TaskForm({ user, at }: { user: SessionUser; at: Chosen | null }) {
  const { t } = useI18n();
  const today = useToday();
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [client, setClient] = useState(at);
  const [dueDate, setDueDate] = useState(() => addDays(today, 1));
  const [dueTime, setDueTime] = useState('');
  const [priority, setPriority] = useState<Priority>('medium');
  const [repeat, setRepeat] = useState<Repeat>('never');
  const [isSaving, setSaving] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      const { state } = await saveNewTask({
        title: title.trim(),
        description: description.trim(),
        client: client?.documentId ?? null,
        assignee: user.id,
        dueDate,
        dueTime,
        priority,
        repeat,
      });
      showToast({ text: state === 'sent' ? t.newTask.saved : t.visit.kept });
      goBack({ screen: 'day' });
    } catch {
      setSaving(false);
      showToast({ text: t.visit.notSaved, isFailure: true });
    }
  };

  return (
    <form className="form" onSubmit={(event) => void save(event)}>
      <label className="field">
        <span>{t.newTask.what}</span>
        <input
          type="text"
          required
          pattern=".*\S.*"
          title={t.newTask.needsTitle}
          maxLength={200}
          value={title}
          placeholder={t.newTask.whatPlaceholder}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <ClientField client={client} today={today} onChange={setClient} />
      <div className="field-pair">
        <label className="field">
          <span>{t.newTask.day}</span>
          <input type="date" required value={dueDate} onChange={(event) => setDueDate(event.target.value)} />
        </label>
        <label className="field">
          <span>{t.newTask.time}</span>
          <input type="time" value={dueTime} onChange={(event) => setDueTime(event.target.value)} />
        </label>
      </div>
      <Choices
        legend={t.task.priority}
        name="priority"
        options={PRIORITIES.map((value) => ({ value, label: t.task.priorities[value] }))}
        value={priority}
        onChange={setPriority}
      />
      <Choices
        legend={t.newTask.repeat}
        name="repeat"
        options={REPEATS.map((value) => ({ value, label: t.newTask.repeats[value] }))}
        value={repeat}
        onChange={setRepeat}
      />
      <label className="field">
        <span>{t.newTask.description}</span>
        <textarea
          rows={3}
          maxLength={10_000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </label>
      <div className="actions">
        <button type="submit" className="button primary wide" disabled={isSaving}>
          {isSaving ? t.visit.saving : t.newTask.save}
        </button>
      </div>
    </form>
  );
}
