import type { Role } from './index';

/**
 * Who may do what: role × type × action, and nothing else. Rows are another matter: a role that may update clients
 * still updates only those it sees (database/sql/access). The cms applies this at every start; a route that is in
 * none of these lists is closed, and the test of routes fails until somebody has decided about it.
 */
export type Action = 'find' | 'findOne' | 'create' | 'update' | 'delete';

const READ = ['find', 'findOne'] as const satisfies readonly Action[];
const EDIT = [...READ, 'create', 'update'] as const satisfies readonly Action[];
const ALL = [...EDIT, 'delete'] as const satisfies readonly Action[];
const SINGLE = ['find', 'update'] as const satisfies readonly Action[];

type Rights = Partial<Record<Role, readonly Action[]>>;

/** By name of the type: `client` stands for api::client.client. */
export const TYPES: Record<string, Rights> = {
  company: { admin: SINGLE, supervisor: ['find'], sales: ['find'] },
  'variable-setting': { admin: ALL, supervisor: ALL, sales: READ },
  client: { admin: ALL, supervisor: ALL, sales: [...READ, 'update'] },
  contact: { admin: ALL, supervisor: ALL, sales: ALL },
  'product-family': { admin: ALL, supervisor: ALL, sales: READ },
  product: { admin: ALL, supervisor: ALL, sales: READ },
  salesperson: { admin: ALL, supervisor: ALL, sales: READ },
  goal: { admin: ALL, supervisor: ALL, sales: READ },
  'monthly-target': { admin: ALL, supervisor: ALL, sales: READ },
  task: { admin: ALL, supervisor: ALL, sales: ALL },
  comment: { admin: ALL, supervisor: ALL, sales: ALL },
  interaction: { admin: ALL, supervisor: ALL, sales: ALL },
  strategy: { admin: ALL, supervisor: ALL, sales: READ },
  category: { admin: ALL, supervisor: ALL, sales: READ },
  reason: { admin: ALL, supervisor: ALL, sales: READ },
  condition: { admin: ALL, supervisor: ALL, sales: READ },
  categorisation: { admin: ALL, supervisor: ALL, sales: READ },
  'saved-view': { admin: ALL, supervisor: ALL, sales: ALL },
  'exchange-rate': { admin: ALL, supervisor: ALL, sales: READ },
  source: { admin: ALL, supervisor: ALL },
  'blocked-sender': { admin: ALL, supervisor: ALL },
  'import-profile': { admin: ALL, supervisor: ALL },
};

/** Actions with a home of their own. `worker` is the service token. */
export const CUSTOM: Record<string, readonly (Role | 'worker')[]> = {
  'api::import.import.create': ['admin', 'supervisor', 'worker'],
  'api::import.import.find': ['admin', 'supervisor'],
  'api::import.import.findOne': ['admin', 'supervisor', 'worker'],
  'api::import.import.rejects': ['admin', 'supervisor'],
  'api::import.import.file': ['admin', 'supervisor', 'worker'],
  'api::import.import.undo': ['admin', 'supervisor'],
  'api::import.import.redo': ['admin', 'supervisor'],
  'api::import.import.assign': ['admin', 'supervisor'],
  'api::import.import.release': ['admin', 'supervisor'],
  'api::import.import.block': ['admin', 'supervisor'],
  'api::import.import.apply': ['admin', 'supervisor'],
  'api::import.import.cancel': ['admin', 'supervisor'],
  'api::import.import.readAgain': ['admin', 'supervisor'],
  'api::import.import.correct': ['admin', 'supervisor'],
  'api::import.import.proposeProfile': ['admin', 'supervisor'],
  'api::import.import.proposal': ['admin', 'supervisor'],
  'api::import.import.rows': ['worker'],
  'api::import.import.corrections': ['worker'],
  'api::import.import.refuse': ['worker'],
  'api::mail.mail.hold': ['worker'],
  'api::mail.mail.known': ['worker'],
  'api::mail.mail.seen': ['worker'],
  'api::goal.plan.plans': ['admin', 'supervisor', 'sales'],
  'api::goal.plan.grid': ['admin', 'supervisor', 'sales'],
  'api::goal.plan.targets': ['admin', 'supervisor'],
  'api::goal.plan.propose': ['admin', 'supervisor'],
  'api::goal.plan.state': ['admin', 'supervisor'],
  'api::goal.plan.export': ['admin', 'supervisor', 'sales'],
  'api::goal.scenario.create': ['admin', 'supervisor'],
  'api::goal.scenario.adopt': ['admin', 'supervisor'],
  'api::goal.scenario.drop': ['admin', 'supervisor'],
  'api::goal.scenario.compare': ['admin', 'supervisor'],
  'api::goal.closing.months': ['admin', 'supervisor', 'sales'],
  'api::goal.closing.close': ['admin', 'supervisor'],
  'api::goal.closing.reopen': ['admin', 'supervisor'],
  'api::import-profile.import-profile.fields': ['admin', 'supervisor'],
  'api::import-profile.import-profile.kinds': ['admin', 'supervisor'],
  'api::work.work.claim': ['worker'],
  'api::work.work.heartbeat': ['worker'],
  'api::work.work.finish': ['worker'],
  'api::work.work.fail': ['worker'],
  'api::work.work.run': ['worker'],
  'api::analysis.analysis.series': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.overview': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.dashboard': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.snooze': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.table': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.groups': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.trace': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.explain': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.history': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.categorise': ['admin', 'supervisor'],
  'api::analysis.analysis.undoChoice': ['admin', 'supervisor'],
  'api::analysis.rules.read': ['admin', 'supervisor'],
  'api::analysis.rules.save': ['admin', 'supervisor'],
  'api::analysis.rules.preview': ['admin', 'supervisor'],
  'api::analysis.rules.apply': ['admin', 'supervisor'],
  'api::analysis.rules.shipped': ['admin', 'supervisor'],
  'api::analysis.rules.replace': ['admin', 'supervisor'],
  'api::analysis.rules.previewAbc': ['admin', 'supervisor'],
  'api::saved-view.saved-view.readDefault': ['admin', 'supervisor', 'sales'],
  'api::saved-view.saved-view.chooseDefault': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.cohorts': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.lost': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.rhythm': ['admin', 'supervisor', 'sales'],
  'api::analysis.analysis.export': ['admin', 'supervisor', 'sales'],
  'api::export.export.status': ['admin', 'supervisor', 'sales'],
  'api::export.export.file': ['admin', 'supervisor', 'sales'],
  'api::export.export.cancel': ['admin', 'supervisor', 'sales'],
  'api::sale.sale.export': ['admin', 'supervisor', 'sales'],
  'api::client.client.timeline': ['admin', 'supervisor', 'sales'],
  'api::attachment.attachment.find': ['admin', 'supervisor', 'sales'],
  'api::attachment.attachment.create': ['admin', 'supervisor', 'sales'],
  'api::attachment.attachment.file': ['admin', 'supervisor', 'sales'],
  'api::attachment.attachment.delete': ['admin', 'supervisor', 'sales'],
  'api::strategy.strategy.board': ['admin', 'supervisor', 'sales'],
  'api::strategy.strategy.impact': ['admin', 'supervisor', 'sales'],
  'api::notification.notification.find': ['admin', 'supervisor', 'sales'],
  'api::notification.notification.read': ['admin', 'supervisor', 'sales'],
  'api::notification.notification.choices': ['admin', 'supervisor', 'sales'],
  'api::notification.notification.choose': ['admin', 'supervisor', 'sales'],
  'api::notification.notification.mentions': ['admin', 'supervisor', 'sales'],
  'api::calendar-feed.calendar-feed.find': ['admin', 'supervisor', 'sales'],
  'api::calendar-feed.calendar-feed.create': ['admin', 'supervisor', 'sales'],
  'api::calendar-feed.calendar-feed.delete': ['admin', 'supervisor', 'sales'],
  'api::task.task.view': ['admin', 'supervisor', 'sales'],
  'api::task.task.series': ['admin', 'supervisor', 'sales'],
  'api::task.task.move': ['admin', 'supervisor', 'sales'],
  'api::task.task.moves': ['admin', 'supervisor', 'sales'],
  'api::task.task.change': ['admin', 'supervisor', 'sales'],
  'api::sale.sale.find': ['admin', 'supervisor', 'sales'],
  'api::sale.sale.trace': ['admin', 'supervisor', 'sales'],
  'api::demo.demo.status': ['admin', 'supervisor'],
  'api::demo.demo.load': ['admin', 'supervisor'],
  'api::demo.demo.remove': ['admin', 'supervisor'],
  'api::meta.meta.types': ['admin', 'supervisor', 'sales'],
  'api::meta.meta.map': ['admin', 'supervisor', 'sales'],
  'plugin::users-permissions.auth.logout': ['admin', 'supervisor', 'sales'],
  'plugin::users-permissions.auth.changePassword': ['admin', 'supervisor', 'sales'],
  'plugin::users-permissions.user.me': ['admin', 'supervisor', 'sales'],
  // Sales users get the names of colleagues and nothing more (database/sql/access/users.sql).
  'plugin::users-permissions.user.find': ['admin', 'supervisor', 'sales'],
  'plugin::users-permissions.user.findOne': ['admin', 'supervisor', 'sales'],
  'plugin::users-permissions.user.count': ['admin', 'supervisor'],
  'plugin::users-permissions.user.create': ['admin'],
  'plugin::users-permissions.user.update': ['admin'],
  'plugin::users-permissions.user.destroy': ['admin'],
  'plugin::users-permissions.role.find': ['admin'],
  'plugin::users-permissions.role.findOne': ['admin'],
};

/** What somebody may do who has not signed in. */
export const PUBLIC = ['plugin::users-permissions.auth.callback', 'plugin::users-permissions.auth.refresh'] as const;

/** Routes without any authentication: one answers nothing that is somebody's, the other only to who knows its address. */
export const OPEN = ['api::calendar-feed.calendar-feed.read', 'api::health.health.read'] as const;

/**
 * Imports (and the demo company, which is made of them) carry everybody's rows, a plan's state is everybody's, and rules
 * hold for everybody's clients: a supervisor limited to a team has the role for them, but not the sight.
 * Closed to whoever does not see all rows.
 */
export const WHOLE_COMPANY = [
  'api::import.import.create',
  'api::import.import.find',
  'api::import.import.findOne',
  'api::import.import.rejects',
  'api::import.import.file',
  'api::import.import.undo',
  'api::import.import.redo',
  'api::import.import.assign',
  'api::import.import.release',
  'api::import.import.block',
  'api::import.import.apply',
  'api::import.import.cancel',
  'api::import.import.readAgain',
  'api::import.import.correct',
  'api::import.import.proposeProfile',
  'api::import.import.proposal',
  'api::analysis.rules.save',
  'api::analysis.rules.apply',
  'api::analysis.rules.shipped',
  'api::analysis.rules.replace',
  'api::analysis.rules.previewAbc',
  'api::demo.demo.status',
  'api::demo.demo.load',
  'api::demo.demo.remove',
  'api::goal.plan.state',
  'api::goal.scenario.create',
  'api::goal.scenario.adopt',
  'api::goal.scenario.drop',
  'api::goal.scenario.compare',
  'api::goal.closing.close',
  'api::goal.closing.reopen',
] as const;

/** Decided against: stock routes of plugins that nobody may call. */
export const CLOSED = [
  'plugin::users-permissions.auth.connect',
  'plugin::users-permissions.auth.register',
  'plugin::users-permissions.auth.forgotPassword',
  'plugin::users-permissions.auth.resetPassword',
  'plugin::users-permissions.auth.emailConfirmation',
  'plugin::users-permissions.auth.sendEmailConfirmation',
  'plugin::users-permissions.auth.getSessions',
  'plugin::users-permissions.auth.revokeSession',
  'plugin::users-permissions.role.createRole',
  'plugin::users-permissions.role.updateRole',
  'plugin::users-permissions.role.deleteRole',
  'plugin::users-permissions.permissions.getPermissions',
  'plugin::content-type-builder.content-types.getContentTypes',
  'plugin::content-type-builder.content-types.getContentType',
  'plugin::content-type-builder.components.getComponents',
  'plugin::content-type-builder.components.getComponent',
  'plugin::email.email.send',
  'plugin::upload.content-api.find',
  'plugin::upload.content-api.findPage',
  'plugin::upload.content-api.findOne',
  'plugin::upload.content-api.destroy',
  'plugin::upload.content-api.upload',
  'plugin::i18n.locales.listLocales',
] as const;

/** Every action a role has, as Strapi names them. */
export function actionsOf(role: Role | 'worker'): string[] {
  const typed =
    role === 'worker'
      ? []
      : Object.entries(TYPES).flatMap(([type, rights]) =>
          (rights[role] ?? []).map((action) => `api::${type}.${type}.${action}`),
        );
  const custom = Object.keys(CUSTOM).filter((action) => CUSTOM[action]?.includes(role));
  return [...typed, ...custom];
}

/** Every action somebody has decided about; a route outside of it is a mistake. */
export const declaredActions = (): ReadonlySet<string> =>
  new Set([
    ...Object.keys(TYPES).flatMap((type) => ALL.map((action) => `api::${type}.${type}.${action}`)),
    ...Object.keys(CUSTOM),
    ...PUBLIC,
    ...OPEN,
    ...CLOSED,
  ]);

/** What the builder's types get at once, for admins and supervisors: reps have none until an owner is chosen. */
export const NEW_TYPE_ROLES = ['admin', 'supervisor'] as const satisfies readonly Role[];
export const NEW_TYPE_ACTIONS = ALL;
