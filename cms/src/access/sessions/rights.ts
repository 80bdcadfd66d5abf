import type { Core } from '@strapi/strapi';
import { signInPool } from './sign-in-pool';

/** What Strapi asks whether a role may do an action such as `api::client.client.find`. */
export interface Ability {
  can(action: string): boolean;
}

const RIGHTS = `
  select array_agg(p.action) as actions, (select mark from rumbo.rights_mark) as mark
    from public.up_permissions_role_lnk l join public.up_permissions p on p.id = l.permission_id
   where l.role_id = $1`;

/** A role's rights as they were last read, under the mark of that moment: a right that is given or taken moves it on. */
const known = new Map<number, { mark: string; ability: Ability }>();

/** The rights of a role in the state that `mark` names (rumbo.rights_mark); made once, as Strapi makes them, until rights change. */
export async function rightsOfRole(strapi: Core.Strapi, roleId: number, mark: string): Promise<Ability> {
  const held = known.get(roleId);
  if (held?.mark === mark) return held.ability;
  const { rows } = await signInPool().query<{ actions: string[] | null; mark: string }>(RIGHTS, [roleId]);
  const permissions = (rows[0]?.actions ?? []).map((action) => ({ action }));
  // Strapi types the engine for its own plugins only.
  const { engine } = strapi.contentAPI.permissions as unknown as {
    engine: { generateAbility(permissions: { action: string }[]): Promise<Ability> };
  };
  const ability = await engine.generateAbility(permissions);
  known.set(roleId, { mark: rows[0]?.mark ?? '', ability });
  return ability;
}
