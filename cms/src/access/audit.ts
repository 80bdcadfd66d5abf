import type { Core } from '@strapi/strapi';

const USER = 'plugin::users-permissions.user';

interface Meta {
  tableName: string;
  attributes: Record<string, { type: string; joinTable?: { name: string }; component?: string }>;
}

/** Puts the audit's trigger (database/sql/access/audit.sql) on every type, its components and its links. */
export async function auditEveryType(strapi: Core.Strapi): Promise<void> {
  const types = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::') || uid === USER);
  const audited = new Map<string, string>();
  for (const uid of [...types, ...Object.keys(strapi.components)]) {
    const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as Meta;
    audited.set(tableName, uid);
    for (const [name, { type, joinTable }] of Object.entries(attributes)) {
      if (type === 'relation' && joinTable && !audited.has(joinTable.name))
        audited.set(joinTable.name, `${uid}#${name}`);
    }
  }
  for (const [table, type] of audited) await strapi.db.connection.raw('call rumbo.audit_table(?, ?)', [table, type]);
}
