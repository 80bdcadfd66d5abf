import { actionsOf, NEW_TYPE_ACTIONS, NEW_TYPE_ROLES, PUBLIC, ROLES, type Role, TYPES } from '@rumbo/config/roles';
import type { Core } from '@strapi/strapi';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

const NAMES: Record<Role, { name: string; description: string }> = {
  admin: { name: 'Administrador', description: 'Todo, también los ajustes del sistema' },
  supervisor: { name: 'Supervisor', description: 'Todo menos los ajustes del sistema; puede limitarse a un equipo' },
  sales: { name: 'Vendedor', description: 'Sus clientes, sus tareas y sus números' },
};

/**
 * Makes the roles of config/src/roles and gives them exactly the rights written there. Rights on types made in
 * the CMS are not ours: admins and supervisors get theirs, what was granted by hand to others stays.
 */
export async function applyMatrix(strapi: Core.Strapi): Promise<void> {
  const made = madeInTheCms(strapi);
  const newTypeActions = made.flatMap((uid) => actionsOfType(strapi, uid));
  for (const role of ROLES) {
    const id = await ensureRole(strapi, role);
    const isOffered = NEW_TYPE_ROLES.some((offered) => offered === role);
    await grant(strapi, id, [...actionsOf(role), ...(isOffered ? newTypeActions : [])], new Set(newTypeActions));
  }
  const stock = await strapi.db.query(ROLE).findMany({ where: { type: { $in: ['public', 'authenticated'] } } });
  for (const { id, type } of stock) await grant(strapi, id, type === 'public' ? [...PUBLIC] : [], new Set());
  await closeRegistration(strapi);
}

/** Types of the API that nobody has written rights for: they came from the builder. */
function madeInTheCms(strapi: Core.Strapi): string[] {
  return Object.keys(strapi.contentTypes).filter((uid) => {
    const [, name = ''] = uid.split('.');
    return uid.startsWith('api::') && !(name in TYPES) && name !== 'import';
  });
}

/** `api::visit.visit` → its five actions, a single type's without those that lists have. */
function actionsOfType(strapi: Core.Strapi, uid: string): string[] {
  const isSingle = strapi.contentTypes[uid as keyof typeof strapi.contentTypes]?.kind === 'singleType';
  return NEW_TYPE_ACTIONS.filter((action) => !isSingle || (action !== 'findOne' && action !== 'create')).map(
    (action) => `${uid}.${action}`,
  );
}

async function ensureRole(strapi: Core.Strapi, type: Role): Promise<number> {
  const known = await strapi.db.query(ROLE).findOne({ where: { type } });
  return (known ?? (await strapi.db.query(ROLE).create({ data: { type, ...NAMES[type] } }))).id;
}

async function grant(
  strapi: Core.Strapi,
  role: number,
  actions: string[],
  leaveAlone: ReadonlySet<string>,
): Promise<void> {
  const permissions = strapi.db.query(PERMISSION);
  const held: { id: number; action: string }[] = await permissions.findMany({ where: { role } });
  const wanted = new Set(actions);
  const surplus = held.filter(({ action }) => !wanted.has(action) && !leaveAlone.has(action));
  if (surplus.length > 0) await permissions.deleteMany({ where: { id: { $in: surplus.map(({ id }) => id) } } });
  const missing = [...wanted].filter((action) => !held.some((permission) => permission.action === action));
  await Promise.all(missing.map((action) => permissions.create({ data: { action, role } })));
}

/** Accounts are made by an admin: nobody registers, and a forgotten password is set anew by one. */
async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const settings = (await store.get({})) as object;
  await store.set({
    value: { ...settings, allow_register: false, default_role: 'sales', unique_email: true, email_confirmation: false },
  });
}
