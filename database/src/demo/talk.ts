import { addDays } from '@rumbo/config/recurrence';
import type { Day } from './calendar';
import type { DemoClient } from './clients';
import { REPS } from './people';
import { clientAt, openClientsOf, ownerOf } from './pick';
import { STOPPED, WON_BACK } from './stories';

/** About a client or a strategy, some days before today. */
export interface DemoComment {
  body: string;
  author: string;
  day: Day;
  client?: DemoClient;
  /** Key of a strategy. */
  strategy?: string;
}

export interface DemoInteraction {
  kind: 'call' | 'visit' | 'mail' | 'meeting' | 'message';
  /** A moment, ISO 8601. */
  at: string;
  author: string;
  client: DemoClient;
  note: string;
  minutes?: number;
  /** Its author stood at the client's door. */
  isThere?: true;
}

type Said = Omit<DemoInteraction, 'at' | 'author' | 'client'> & { ago: number; hour: number; client: number };

/** What each rep logged with their own clients, by their place in the list, days ago and the hour in universal time. */
const SAID: readonly Said[] = [
  {
    client: 2,
    kind: 'visit',
    ago: 1,
    hour: 15,
    minutes: 35,
    isThere: true,
    note: 'Pedido tomado; pide más surtido de limpieza.',
  },
  { client: 1, kind: 'call', ago: 2, hour: 14, minutes: 6, note: 'Confirma que la entrega llegó completa.' },
  { client: 0, kind: 'mail', ago: 4, hour: 20, note: 'Enviada la lista de precios del mes.' },
  { client: 2, kind: 'call', ago: 8, hour: 16, minutes: 4, note: 'Pregunta por el plazo de 30 días.' },
  { client: 3, kind: 'meeting', ago: 13, hour: 19, minutes: 50, note: 'Reunión con la nueva jefa de compras.' },
  {
    client: 0,
    kind: 'visit',
    ago: 20,
    hour: 15,
    minutes: 30,
    isThere: true,
    note: 'Exhibidor en buen estado; falta reponer bebidas.',
  },
  { client: 2, kind: 'message', ago: 27, hour: 21, note: 'Envía fotos de la percha nueva.' },
];

export function makeInteractions(clients: readonly DemoClient[], today: Day): DemoInteraction[] {
  const at = (ago: number, hour: number): string =>
    `${addDays(today, -ago)}T${String(hour).padStart(2, '0')}:20:00.000Z`;
  const usual = REPS.flatMap(({ user, code }) => {
    const own = openClientsOf(clients, code);
    return SAID.map(({ ago, hour, client, ...said }) => ({
      ...said,
      at: at(ago, hour),
      author: user,
      client: clientAt(own, client),
    }));
  });
  const stopped = clientAt(clients, STOPPED);
  const author = ownerOf(stopped) ?? 'lucia';
  return [
    ...usual,
    { kind: 'call', at: at(6, 14), author, client: stopped, minutes: 1, note: 'No contesta.' },
    { kind: 'call', at: at(16, 15), author, client: stopped, minutes: 2, note: 'Dice que devuelve la llamada.' },
  ];
}

export function makeComments(clients: readonly DemoClient[], today: Day): DemoComment[] {
  const ago = (days: number): Day => addDays(today, -days);
  const stopped = clientAt(clients, STOPPED);
  const wonBack = clientAt(clients, WON_BACK);
  const others = REPS.flatMap(({ user, code }) => {
    const own = openClientsOf(clients, code);
    return [
      { body: 'Pide que la entrega llegue antes de las diez.', author: user, day: ago(3), client: clientAt(own, 1) },
      {
        body: 'Quiere probar la línea de cuidado personal; enviar catálogo.',
        author: user,
        day: ago(9),
        client: clientAt(own, 3),
      },
      { body: 'Pagó la última factura completa.', author: user, day: ago(12), client: clientAt(own, 4) },
    ];
  });
  return [
    {
      body: 'No contesta las llamadas. En la zona dicen que compra a otro distribuidor.',
      author: ownerOf(stopped) ?? 'lucia',
      day: ago(6),
      client: stopped,
    },
    {
      body: 'Vayamos juntos la próxima semana. Es de los seis más grandes.',
      author: 'lucia',
      day: ago(5),
      client: stopped,
    },
    {
      body: 'Volvió por el plazo de 30 días. Buena señal.',
      author: ownerOf(wonBack) ?? 'lucia',
      day: ago(11),
      client: wonBack,
    },
    {
      body: 'Empecemos por los que más compraban; el plazo de 30 días ya está aprobado.',
      author: 'lucia',
      day: ago(18),
      strategy: 'win-back',
    },
    { body: 'Dos ya piden precio otra vez.', author: 'diego', day: ago(4), strategy: 'win-back' },
    {
      body: 'El sorteo nos dejó ver que sí fue la campaña. La repetimos en marzo.',
      author: 'lucia',
      day: ago(30),
      strategy: 'breakfast',
    },
    ...others,
  ];
}
