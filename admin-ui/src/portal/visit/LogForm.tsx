import { type FormEvent, useEffect, useState } from 'react';
import { type Logged, saveInteraction } from '../data/interactions';
import type { Task } from '../data/tasks';
import { useToday } from '../day/use-today';
import { useI18n } from '../i18n/I18n';
import { Choices } from '../layout/Choices';
import { Icon } from '../layout/Icon';
import { showToast } from '../layout/toasts';
import { PhotoField } from '../photo/PhotoField';
import { pointOf } from '../place/distance';
import type { Place } from '../place/locate';
import { takePlace } from '../place/my-place';
import { goBack } from '../route/go-back';
import { useTaskAction } from '../task/use-task-action';
import { ClientDistance } from './ClientDistance';
import { FinishTasks } from './FinishTasks';

interface Props {
  kind: Logged;
  client: { documentId: string; name: string; latitude: number | string | null; longitude: number | string | null };
  task?: Task;
}

/** What happened at a client: time and place by themselves, the result in a tap, a note and photos if one likes. */
export function LogForm({ kind, client, task }: Props) {
  const { t, f } = useI18n();
  const today = useToday();
  const finish = useTaskAction();
  const [at] = useState(() => new Date().toISOString());
  const [place, setPlace] = useState<Place | null>(null);
  const [result, setResult] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<File[]>([]);
  const [finished, setFinished] = useState<Task[]>([]);
  const [isSaving, setSaving] = useState(false);
  const isVisit = kind === 'visit';
  const take = () => void takePlace().then((taken) => taken && setPlace(taken));
  // biome-ignore lint/correctness/useExhaustiveDependencies: one opens this screen to say "I am here"; once
  useEffect(() => {
    if (isVisit) take();
  }, []);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      const label = t.visit.about(t.visit.labels[kind], client.name);
      const words = [result, note.trim()].filter(Boolean).join('. ');
      const saved = await saveInteraction({
        kind,
        at,
        client,
        ...(task && { task }),
        note: words,
        place,
        photos,
        label,
      });
      for (const each of finished) finish(each, 'done');
      const text = saved.isWhole ? (saved.state === 'sent' ? t.visit.saved[kind] : t.visit.kept) : t.visit.photoFailed;
      if (finished.length === 0 || !saved.isWhole) showToast({ text, isFailure: !saved.isWhole });
      goBack(task ? { screen: 'task', id: task.documentId } : { screen: 'client', id: client.documentId });
    } catch {
      setSaving(false);
      showToast({ text: t.visit.notSaved, isFailure: true });
    }
  };

  return (
    <form className="form" onSubmit={(event) => void save(event)}>
      <dl className="card facts">
        <div className="fact">
          <Icon name="clock" size={20} />
          <dt>{t.visit.when}</dt>
          <dd>{f.moment(at, today)}</dd>
        </div>
        {isVisit && <ClientDistance place={place} client={pointOf(client)} onTake={take} />}
      </dl>
      <Choices
        legend={t.visit.result}
        name="result"
        options={t.visit.results[kind].map((label) => ({ value: label, label }))}
        value={result}
        onChange={setResult}
      />
      <label className="field">
        <span>{t.visit.note}</span>
        <textarea
          rows={3}
          maxLength={4800}
          value={note}
          placeholder={t.visit.notePlaceholder}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <PhotoField photos={photos} onChange={setPhotos} />
      <FinishTasks client={client.documentId} first={task} chosen={finished} onChange={setFinished} />
      <div className="actions">
        <button type="submit" className="button primary wide" disabled={isSaving}>
          <Icon name="check" size={18} />
          {isSaving ? t.visit.saving : t.visit.save}
        </button>
      </div>
    </form>
  );
}
