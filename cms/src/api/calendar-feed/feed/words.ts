import type { TaskPriority, TaskState } from '@rumbo/config/api';
import type { Language } from '../../notification/mail/words';

interface Words {
  /** What the calendar is called in a list of calendars. */
  name: string;
  client: string;
  state: string;
  priority: string;
  states: Record<TaskState, string>;
  priorities: Record<TaskPriority, string>;
}

export const WORDS: Record<Language, Words> = {
  es: {
    name: 'Rumbo: mis tareas',
    client: 'Cliente',
    state: 'Estado',
    priority: 'Prioridad',
    states: { todo: 'Por hacer', doing: 'En curso', done: 'Hecha', cancelled: 'Cancelada' },
    priorities: { low: 'Baja', medium: 'Media', high: 'Alta', urgent: 'Urgente' },
  },
  en: {
    name: 'Rumbo: my tasks',
    client: 'Client',
    state: 'State',
    priority: 'Priority',
    states: { todo: 'To do', doing: 'Doing', done: 'Done', cancelled: 'Cancelled' },
    priorities: { low: 'Low', medium: 'Medium', high: 'High', urgent: 'Urgent' },
  },
};
