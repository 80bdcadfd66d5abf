import type { Ids, Making } from './make-documents';

/** Who and what the work is about, by the keys the demo knows them by. */
interface About {
  clients: Ids;
  users: Ids;
  goals: Ids;
}

/** Noon or so: what was said on a day was said in daylight. */
const HOUR = 'T16:30:00.000Z';

/** Strategies, tasks, comments and what was logged with clients, on the days they would have come about. */
export async function makeWork(making: Making, about: About): Promise<void> {
  const strategies = await makeStrategies(making, about);
  await makeTasks(making, about, strategies);
  await makeComments(making, about, strategies);
  await makeInteractions(making, about);
  for (const { key, day } of making.demo.strategies)
    await date(making, { table: 'strategies', id: strategies.get(key), day });
}

async function makeStrategies({ strapi, demo, ledger, raw }: Making, { clients, users, goals }: About): Promise<Ids> {
  const ids = new Map<string, number>();
  for (const { key, owner, heldOut, day: _day, ...strategy } of demo.strategies) {
    const idsOf = (list: typeof heldOut): number[] => list.flatMap(({ code }) => clients.get(code) ?? []);
    const acted = idsOf(strategy.clients);
    const made = await strapi.documents('api::strategy.strategy').create({
      data: {
        ...strategy,
        owner: users.get(owner),
        clients: acted,
        // Somebody's own goal stands in the place of the demo's.
        goals: strategy.goals.flatMap((name) => goals.get(name) ?? []),
      },
    });
    const id = ledger.add('api::strategy.strategy', made.id);
    ids.set(key, id);
    if (heldOut.length === 0) continue;
    await raw(
      `insert into rumbo.strategy_draw (strategy_id, client_id, held_out)
       select ?::int, c, false from unnest(?::int[]) c union all select ?::int, c, true from unnest(?::int[]) c`,
      [id, acted, id, idsOf(heldOut)],
    );
  }
  return ids;
}

async function makeTasks({ strapi, demo, ledger }: Making, { clients, users }: About, strategies: Ids): Promise<void> {
  for (const { client, assignee, strategy, ...task } of demo.tasks) {
    const { street, latitude, longitude } = client;
    const made = await strapi.documents('api::task.task').create({
      data: {
        ...task,
        assignee: users.get(assignee),
        client: clients.get(client.code),
        strategy: strategy && strategies.get(strategy),
        address: street,
        latitude,
        longitude,
      },
    });
    ledger.add('api::task.task', made.id);
  }
}

async function makeComments(making: Making, { clients, users }: About, strategies: Ids): Promise<void> {
  const { strapi, demo, ledger } = making;
  for (const { client, strategy, author, body, day } of demo.comments) {
    const made = await strapi.documents('api::comment.comment').create({
      data: {
        body,
        author: users.get(author),
        ...(client && { client: clients.get(client.code) }),
        ...(strategy && { strategy: strategies.get(strategy) }),
      },
    });
    await date(making, { table: 'comments', id: ledger.add('api::comment.comment', made.id), day });
  }
}

async function makeInteractions({ strapi, demo, ledger }: Making, { clients, users }: About): Promise<void> {
  for (const { client, author, isThere, ...said } of demo.interactions) {
    const { latitude, longitude } = client;
    const made = await strapi.documents('api::interaction.interaction').create({
      data: {
        ...said,
        author: users.get(author),
        client: clients.get(client.code),
        ...(isThere && { latitude, longitude, accuracy: 12 }),
      },
    });
    ledger.add('api::interaction.interaction', made.id);
  }
}

interface Dated {
  table: 'comments' | 'strategies';
  id: number | undefined;
  day: string;
}

/** When it was made and last touched is the server's word: past its rules, or all of it would be of this minute. */
async function date({ raw }: Making, { table, id, day }: Dated): Promise<void> {
  const at = `${day}${HOUR}`;
  await raw('update ?? set created_at = ?, updated_at = ? where id = ?', [`public.${table}`, at, at, id ?? null]);
}
