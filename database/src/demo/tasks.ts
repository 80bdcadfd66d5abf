import { addDays, type Day } from './calendar';
import type { DemoClient } from './clients';
import { SALESPEOPLE } from './people';
import { STOPPED, WON_BACK } from './stories';

export interface DemoTask {
  title: string;
  description?: string;
  state: 'todo' | 'doing' | 'done';
  priority: 'low' | 'medium' | 'high' | 'urgent';
  dueDate: Day;
  /** Key of the demo user. */
  assignee: string;
  client: DemoClient;
}

export interface DemoComment {
  body: string;
  author: string;
  client: DemoClient;
}

type Errand = Pick<DemoTask, 'title' | 'state' | 'priority'> & { description?: string; inDays: number };

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
  { title: 'Visita de la semana', state: 'todo', priority: 'high', inDays: 0 },
  {
    title: 'Tomar el pedido de limpieza',
    state: 'todo',
    priority: 'medium',
    inDays: 0,
    description: 'Hay descuento por diez cajas de detergente.',
  },
  { title: 'Entregar la lista de precios nueva', state: 'doing', priority: 'medium', inDays: 0 },
  { title: 'Ofrecer el surtido de fiestas', state: 'todo', priority: 'medium', inDays: 1 },
  { title: 'Revisar la devolución de lácteos', state: 'todo', priority: 'high', inDays: 3 },
  { title: 'Llamar para confirmar el pedido', state: 'todo', priority: 'low', inDays: 5 },
  { title: 'Presentar la línea de cuidado personal', state: 'todo', priority: 'medium', inDays: 9 },
  { title: 'Actualizar los datos de contacto', state: 'done', priority: 'low', inDays: -4 },
  { title: 'Entregar muestras de café', state: 'done', priority: 'medium', inDays: -1 },
];

/** Work for the reps around `today`, at clients of their own. */
export function makeTasks(clients: readonly DemoClient[], today: Day): DemoTask[] {
  const usual = reps().flatMap(({ user, code }) => {
    const own = clients.filter(({ salesperson, isOpen }) => salesperson === code && isOpen(23));
    return ERRANDS.map(({ inDays, ...task }, at) => ({
      ...task,
      dueDate: addDays(today, inDays),
      assignee: user,
      client: clientAt(own, at),
    }));
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

export function makeComments(clients: readonly DemoClient[]): DemoComment[] {
  const stopped = clientAt(clients, STOPPED);
  const wonBack = clientAt(clients, WON_BACK);
  const others = reps().flatMap(({ user, code }) => {
    const own = clients.filter(({ salesperson, isOpen }) => salesperson === code && isOpen(23));
    return [
      { body: 'Pide que la entrega llegue antes de las diez.', author: user, client: clientAt(own, 1) },
      { body: 'Quiere probar la línea de cuidado personal; enviar catálogo.', author: user, client: clientAt(own, 3) },
      { body: 'Pagó la última factura completa.', author: user, client: clientAt(own, 4) },
    ];
  });
  return [
    {
      body: 'No contesta las llamadas. En la zona dicen que compra a otro distribuidor.',
      author: userOf(stopped),
      client: stopped,
    },
    { body: 'Vayamos juntos la próxima semana. Es de los seis más grandes.', author: 'lucia', client: stopped },
    { body: 'Volvió por el plazo de 30 días. Buena señal.', author: userOf(wonBack), client: wonBack },
    ...others,
  ];
}

const reps = () => SALESPEOPLE.flatMap(({ user, code }) => (user === undefined ? [] : [{ user, code }]));

function userOf({ salesperson }: DemoClient): string {
  const user = SALESPEOPLE.find(({ code }) => code === salesperson)?.user;
  if (user === undefined) throw new Error(`a story needs a salesperson with an account, ${salesperson} has none`);
  return user;
}

function clientAt(clients: readonly DemoClient[], at: number): DemoClient {
  const client = clients[at];
  if (!client) throw new RangeError(`there is no client ${at}`);
  return client;
}
