import { DEMO_SYSTEM, type DemoClient, type DemoCompany, type DemoGoal, SALES_PROFILE } from '@rumbo/database/demo';
import type { Core } from '@strapi/strapi';
import { Ledger } from './ledger';
import { makeWork } from './make-work';

/** Name of the source and of the profile: what people see in the list of imports. */
const NAME = 'Empresa de muestra';
const USER = 'plugin::users-permissions.user';

export type Ids = ReadonlyMap<string, number>;

export interface Making {
  strapi: Core.Strapi;
  demo: DemoCompany;
  ledger: Ledger;
  /** In the transaction that makes all of it. */
  raw: (text: string, values: readonly unknown[]) => Promise<unknown>;
}

/**
 * Everything of the demo that is no sale: accounts, salespeople, families, clients with their contacts, goals, the work
 * on them (make-work.ts), and the source its files belong to. One transaction, with the ledger of it. Returns the profile's documentId.
 */
export async function makeDocuments(
  strapi: Core.Strapi,
  demo: DemoCompany,
  passwords: ReadonlyMap<string, string>,
): Promise<string> {
  return strapi.db.transaction(async ({ trx }) => {
    const raw: Making['raw'] = async (text, values) => trx.raw(text, values as string[]);
    const making = { strapi, demo, ledger: new Ledger(), raw };
    const profile = await makeProfile(making);
    const users = await makeUsers(making, passwords);
    const salespeople = await makeSalespeople(making, users);
    const families = await makeFamilies(making);
    const clients = await makeClients(making, salespeople, users);
    const goals = await makeGoals(making, families, users);
    await makeWork(making, { clients, users, goals });
    await making.ledger.write({ query: (text, values) => raw(text.replace('$1', '?'), values) });
    return profile;
  });
}

async function makeProfile({ strapi, ledger }: Making): Promise<string> {
  const source = await strapi
    .documents('api::source.source')
    .create({ data: { name: NAME, kind: 'upload', system: DEMO_SYSTEM } });
  const profile = await strapi
    .documents('api::import-profile.import-profile')
    .create({ data: { ...SALES_PROFILE, name: NAME, source: ledger.add('api::source.source', source.id) } });
  ledger.add('api::import-profile.import-profile', profile.id);
  return profile.documentId;
}

async function makeUsers({ strapi, demo, ledger }: Making, passwords: ReadonlyMap<string, string>): Promise<Ids> {
  const ids = new Map<string, number>();
  for (const { key, email, displayName, role } of demo.users) {
    const { id: roleId } = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: role } });
    const user = await strapi
      .plugin('users-permissions')
      .service('user')
      .add({
        username: email,
        email,
        displayName,
        password: passwords.get(key),
        provider: 'local',
        confirmed: true,
        blocked: false,
        scope: role === 'supervisor' ? 'all' : 'own',
        role: roleId,
      });
    ids.set(key, ledger.add(USER, user.id));
  }
  return ids;
}

async function makeSalespeople({ strapi, demo, ledger }: Making, users: Ids): Promise<Ids> {
  const ids = new Map<string, number>();
  for (const { code, name, user } of demo.salespeople) {
    const made = await strapi.documents('api::salesperson.salesperson').create({
      data: { code, name, system: DEMO_SYSTEM, active: true, user: user === undefined ? null : users.get(user) },
    });
    ids.set(code, ledger.add('api::salesperson.salesperson', made.id));
  }
  return ids;
}

/** A family is known by its name: one that is there already is shared, and not the demo's to take away. */
async function makeFamilies({ strapi, demo, ledger }: Making): Promise<Ids> {
  const families = strapi.documents('api::product-family.product-family');
  const ids = new Map<string, number>();
  for (const name of demo.families) {
    const known = await families.findFirst({ filters: { name: { $eq: name } } });
    ids.set(
      name,
      known
        ? Number(known.id)
        : ledger.add(
            'api::product-family.product-family',
            (await families.create({ data: { name, active: true } })).id,
          ),
    );
  }
  return ids;
}

async function makeClients({ strapi, demo, ledger }: Making, salespeople: Ids, users: Ids): Promise<Ids> {
  const owners = new Map(
    demo.salespeople.map(({ code, user }) => [code, user === undefined ? null : (users.get(user) ?? null)]),
  );
  const ids = new Map<string, number>();
  for (const client of demo.clients) {
    const made = await strapi.documents('api::client.client').create({
      data: {
        ...described(client),
        owner: owners.get(client.salesperson),
        salesperson: salespeople.get(client.salesperson),
      },
    });
    const id = ledger.add('api::client.client', made.id);
    ids.set(client.code, id);
    const contact = await strapi.documents('api::contact.contact').create({
      data: { ...client.contact, client: id, main: true, active: true },
    });
    ledger.add('api::contact.contact', contact.id);
  }
  return ids;
}

const described = (client: DemoClient) => ({
  code: client.code,
  system: DEMO_SYSTEM,
  name: client.name,
  taxId: client.taxId,
  email: client.email,
  phone: client.phone,
  channel: client.channel,
  city: client.city,
  region: client.region,
  country: 'Ecuador',
  latitude: client.latitude,
  longitude: client.longitude,
  funnelState: 'won' as const,
  ownerSetBy: 'import' as const,
  active: true,
  addresses: [
    {
      kind: 'bill-to' as const,
      street: client.street,
      city: client.city,
      region: client.region,
      country: 'Ecuador',
      latitude: client.latitude,
      longitude: client.longitude,
    },
  ],
});

async function makeGoals({ strapi, demo, ledger }: Making, families: Ids, users: Ids): Promise<Ids> {
  const ids = new Map<string, number>();
  for (const goal of demo.goals) {
    const family = goal.family === undefined ? null : (families.get(goal.family) ?? null);
    const { name, variable, year } = goal;
    // Somebody's own goal stands: there is one for the same thing.
    if (await isTaken(strapi, goal, family)) continue;
    const made = await strapi
      .documents('api::goal.goal')
      .create({ data: { name, variable, year, family, state: 'active' } });
    const id = ledger.add('api::goal.goal', made.id);
    ids.set(name, id);
    for (const { user, month, value } of goal.targets) {
      const target = await strapi.documents('api::monthly-target.monthly-target').create({
        data: {
          goal: id,
          responsible: user === null ? null : users.get(user),
          month: `${month}-01`,
          value: Number(value),
          // Nobody's choice: a proposal from history may replace it.
          edited: false,
        },
      });
      ledger.add('api::monthly-target.monthly-target', target.id);
    }
  }
  return ids;
}

const isTaken = async (strapi: Core.Strapi, { variable, year }: DemoGoal, family: number | null): Promise<boolean> =>
  (await strapi.db.query('api::goal.goal').count({ where: { variable, year, family, scenario: '' } })) > 0;
