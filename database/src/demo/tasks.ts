import { addDays } from '@rumbo/config/recurrence';
import { type Day, weekdayOf } from './calendar';
import type { DemoClient } from './clients';
import { REPS } from './people';
import { clientAt, openClientsOf, ownerOf } from './pick';
import { STOPPED, WON_BACK } from './stories';

export interface DemoTask {
  title: string;
  description?: string;
  state: 'todo' | 'doing' | 'done';
  priority: 'low' | 'medium' | 'high' | 'urgent';
  dueDate: Day;
  /** HH:mm, and how long. */
  dueTime?: string;
  minutes?: number;
  /** RFC 5545. */
  recurrence?: string;
  /** Key of the demo user. */
  assignee: string;
  client: DemoClient;
  /** Key of the strategy it belongs to. */
  strategy?: string;
}

type Errand = Omit<DemoTask, 'dueDate' | 'assignee' | 'client' | 'recurrence'> & { inDays: number; isWeekly?: true };

/** The week of a rep: days from today. */
const ERRANDS: readonly Errand[] = [
  {
    title: 'Cobrar la factura vencida',
    state: 'todo',
    priority: 'urgent',
    inDays: -6,
    description: 'Llevar el estado de cuenta impreso.',
  },
  { title: 'Reponer el exhibidor de bebidas', state: 'doing', priority: 'high', inDays: -2 },
  { title: 'Visita de la semana', state: 'todo', priority: 'high', inDays: 0, dueTime: '09:30', minutes: 45 },
  {
    title: 'Tomar el pedido de limpieza',
    state: 'todo',
    priority: 'medium',
    inDays: 0,
    dueTime: '11:00',
    minutes: 30,
    description: 'Hay descuento por diez cajas de detergente.',
  },
  { title: 'Entregar la lista de precios nueva', state: 'doing', priority: 'medium', inDays: 0 },
  {
    title: 'Ofrecer el surtido de fiestas',
    state: 'todo',
    priority: 'medium',
    inDays: 1,
    dueTime: '15:00',
    minutes: 40,
  },
  {
    title: 'Revisar la devolución de lácteos',
    state: 'todo',
    priority: 'high',
    inDays: 3,
    dueTime: '10:00',
    minutes: 30,
  },
  { title: 'Llamar para confirmar el pedido', state: 'todo', priority: 'low', inDays: 5 },
  { title: 'Presentar la línea de cuidado personal', state: 'todo', priority: 'medium', inDays: 9 },
  { title: 'Actualizar los datos de contacto', state: 'done', priority: 'low', inDays: -4 },
  { title: 'Entregar muestras de café', state: 'done', priority: 'medium', inDays: -1 },
  {
    title: 'Tomar el pedido de la semana',
    state: 'todo',
    priority: 'medium',
    inDays: 2,
    dueTime: '08:30',
    minutes: 20,
    isWeekly: true,
  },
];

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Work for the reps around `today`, at clients of their own. */
export function makeTasks(clients: readonly DemoClient[], today: Day): DemoTask[] {
  const usual = REPS.flatMap(({ user, code }) => {
    const own = openClientsOf(clients, code);
    return ERRANDS.map(({ inDays, isWeekly, ...task }, at) => {
      const dueDate = addDays(today, inDays);
      return {
        ...task,
        dueDate,
        ...(isWeekly && { recurrence: `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekdayOf(dueDate)]}` }),
        assignee: user,
        client: clientAt(own, at),
      };
    });
  });
  const stopped = clientAt(clients, STOPPED);
  const wonBack = clientAt(clients, WON_BACK);
  return [
    ...usual,
    {
      title: 'Recuperar al cliente: tres meses sin comprar',
      description: 'Compraba todos los meses. Averiguar qué pasó y llevar una propuesta.',
      state: 'todo',
      priority: 'urgent',
      dueDate: today,
      assignee: userOf(stopped),
      client: stopped,
      strategy: 'win-back',
    },
    {
      title: 'Cuidar al cliente que volvió',
      description: 'Volvió a comprar el mes pasado: preguntar por la entrega y asegurar el próximo pedido.',
      state: 'todo',
      priority: 'high',
      dueDate: addDays(today, 2),
      assignee: userOf(wonBack),
      client: wonBack,
    },
  ];
}

function userOf(client: DemoClient): string {
  const user = ownerOf(client);
  if (user === undefined) throw new Error(`a story needs a salesperson with an account, ${client.code} has none`);
  return user;
}
