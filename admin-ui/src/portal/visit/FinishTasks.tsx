import { useCurrent } from '../data/task-changes';
import { readClientTasks, type Task } from '../data/tasks';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { isMine } from '../task/is-mine';

const NONE: never[] = [];

interface Props {
  client: string;
  /** The task one came from stands first. */
  first: Task | undefined;
  chosen: readonly Task[];
  onChange: (tasks: Task[]) => void;
}

/** My open tasks at the client: a visit often finishes one, and it is ticked here. Without them, nothing. */
export function FinishTasks({ client, first, chosen, onChange }: Props) {
  const { t, f } = useI18n();
  const { data } = useLoad(`client-tasks ${client}`, (signal) => readClientTasks(client, signal));
  const isOpen = (task: Task) => isMine(task) && (task.state === 'todo' || task.state === 'doing');
  const others = useCurrent(data ?? NONE).filter((task) => task.documentId !== first?.documentId);
  const tasks = [...(first ? [first] : []), ...others].filter(isOpen);
  if (tasks.length === 0) return null;
  const isChosen = ({ documentId }: Task) => chosen.some((each) => each.documentId === documentId);
  const toggle = (task: Task) =>
    onChange(isChosen(task) ? chosen.filter(({ documentId }) => documentId !== task.documentId) : [...chosen, task]);
  return (
    <fieldset className="choices">
      <legend>{t.visit.finish}</legend>
      <div className="card list">
        {tasks.map((task) => (
          <label key={task.documentId} className="check-row">
            <input type="checkbox" checked={isChosen(task)} onChange={() => toggle(task)} />
            <span className="client-main">
              {task.title}
              {task.dueDate && <span className="client-sub">{f.shortDay(task.dueDate)}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
