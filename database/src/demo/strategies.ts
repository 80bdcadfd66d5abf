import { addDays } from '@rumbo/config/recurrence';
import { addMonths, type Day, monthOf } from './calendar';
import { BEHIND_PACE } from './catalog';
import type { DemoClient } from './clients';
import { clientAt, ownerOf } from './pick';
import { CAMPAIGN, LOST, MONTHS, STOPPED } from './stories';
import type { DemoTask } from './tasks';

export interface DemoStrategy {
  key: string;
  name: string;
  description: string;
  state: 'planned' | 'in-progress' | 'finished';
  /** Key of the demo user. */
  owner: string;
  startDate?: Day;
  endDate?: Day;
  /** Dollars. */
  cost: number;
  /** Names of the goals it is for. */
  goals: readonly string[];
  clients: readonly DemoClient[];
  /** Left out by lot, to compare with. */
  heldOut: readonly DemoClient[];
  /** The day it was last touched. */
  day: Day;
}

/** One that is over and measured, one under way, and one that nobody has begun. */
export function makeStrategies(clients: readonly DemoClient[], today: Day): DemoStrategy[] {
  const dayOf = (at: number): Day => `${addMonths(monthOf(addDays(today, -1)), at - MONTHS + 1)}-01`;
  const goal = (name: string): string => `${name} ${dayOf(MONTHS - 1).slice(0, 4)}`;
  const ofRanks = (ranks: readonly number[]): DemoClient[] => ranks.map((rank) => clientAt(clients, rank));
  const endDate = addDays(dayOf(CAMPAIGN.lastMonth + 1), -1);
  return [
    {
      key: 'breakfast',
      name: 'Surtido de desayuno',
      description:
        'Exhibidor y 5 % en café, pan y lácteos por tres meses. De 24 clientes medianos, la mitad quedó fuera por sorteo para saber si funciona.',
      state: 'finished',
      owner: 'lucia',
      startDate: dayOf(CAMPAIGN.firstMonth),
      endDate,
      cost: 900,
      goals: [goal('Ventas')],
      clients: ofRanks(CAMPAIGN.treated),
      heldOut: ofRanks(CAMPAIGN.heldOut),
      day: addDays(endDate, 3),
    },
    {
      key: 'win-back',
      name: 'Recuperar a los que dejaron de comprar',
      description: 'Visita y plazo de 30 días para quien compraba cada mes y paró.',
      state: 'in-progress',
      owner: 'lucia',
      startDate: addDays(today, -20),
      cost: 600,
      goals: [goal('Clientes con compra')],
      clients: ofRanks([STOPPED, ...Object.keys(LOST).map(Number)]),
      heldOut: [],
      day: addDays(today, -4),
    },
    {
      key: 'drinks',
      name: `Volver a vender ${BEHIND_PACE}`,
      description: 'La familia va muy por debajo de su meta: hablar con los diez clientes más grandes.',
      state: 'planned',
      owner: 'lucia',
      cost: 0,
      goals: [goal(BEHIND_PACE)],
      clients: clients.slice(0, 10),
      heldOut: [],
      day: addDays(today, -19),
    },
  ];
}

/** What is done and still to do for the strategy under way, by rank of the client it left. */
const STEPS: readonly Pick<DemoTask, 'title' | 'state' | 'priority'>[] = [
  { title: 'Llamar y preguntar por qué paró', state: 'done', priority: 'medium' },
  { title: 'Llevar la propuesta de 30 días', state: 'doing', priority: 'high' },
  { title: 'Visitar con la lista de precios', state: 'todo', priority: 'medium' },
];

export function makeStrategyTasks(clients: readonly DemoClient[], today: Day): DemoTask[] {
  const lost = Object.keys(LOST).map((rank) => clientAt(clients, Number(rank)));
  const steps = STEPS.map((step, at) => {
    const client = clientAt(lost, at);
    return {
      ...step,
      dueDate: addDays(today, 3 * at - 2),
      dueTime: '16:00',
      minutes: 30,
      assignee: ownerOf(client) ?? 'lucia',
      client,
      strategy: 'win-back',
    };
  });
  const first = clientAt(clients, CAMPAIGN.treated[0] ?? 0);
  return [
    ...steps,
    {
      title: 'Entregar los exhibidores de desayuno',
      state: 'done',
      priority: 'high',
      dueDate: addDays(today, -120),
      assignee: 'lucia',
      client: first,
      strategy: 'breakfast',
    },
  ];
}
