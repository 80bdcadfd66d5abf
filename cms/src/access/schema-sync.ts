import type { Core } from '@strapi/strapi';

/** Columns that row policies stand on: without one of them Strapi would drop the data, and the rule with it. */
const MAPPED: Record<string, readonly string[]> = {
  'api::client.client': ['owner', 'parent'],
  'api::contact.contact': ['client'],
  'api::task.task': ['assignee', 'client'],
  'api::comment.comment': ['author', 'client', 'task'],
  'api::interaction.interaction': ['author', 'client'],
  'api::monthly-target.monthly-target': ['goal', 'responsible'],
  'api::goal.goal': ['state'],
  'api::categorisation.categorisation': ['client'],
  'api::salesperson.salesperson': ['user'],
};

type Types = Record<string, { attributes: Record<string, unknown> } | undefined>;

/** Keeps schema sync and row policies out of each other's way. */
export function prepareSchemaSync(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async (hook: unknown) => {
    const { oldContentTypes, contentTypes } = hook as { oldContentTypes?: Types; contentTypes: Types };
    refuseLostOwners(oldContentTypes ?? {}, contentTypes);
    if (await willChange(strapi)) await dropPolicies(strapi);
  });
}

/** Throws, and so stops the start, before anything is dropped. */
export function refuseLostOwners(before: Types, after: Types): void {
  const lost = Object.entries(MAPPED).flatMap(([uid, names]) =>
    names
      .filter((name) => before[uid]?.attributes[name] && !after[uid]?.attributes[name])
      .map((name) => `${uid}.${name}`),
  );
  if (lost.length > 0) {
    throw new Error(
      `The rules of who may see what stand on ${lost.join(', ')} (database/sql/access); put the field back, or change the rules first`,
    );
  }
}

/** The same question Strapi asks before it syncs. */
async function willChange(strapi: Core.Strapi): Promise<boolean> {
  const { schema, migrations } = strapi.db;
  const stored = await schema.schemaStorage.read();
  return (
    !stored || (await migrations.shouldRun()) || stored.hash !== (await schema.schemaStorage.hashSchema(schema.schema))
  );
}

/**
 * A column that a policy or a view reads cannot be changed. Until bootstrap applies database/sql/access again,
 * reps see nothing: row-level security stays on.
 */
async function dropPolicies(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(`
    drop schema if exists scoped cascade;
    do $$ declare known record; begin
      for known in select tablename, policyname from pg_policies where schemaname = 'public' loop
        execute format('drop policy %I on public.%I', known.policyname, known.tablename);
      end loop;
    end $$`);
}
