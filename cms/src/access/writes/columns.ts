import type { Core, UID } from '@strapi/strapi';

export interface ColumnRelation {
  name: string;
  target: UID.ContentType;
  column: string;
}

interface AttributeMeta {
  type: string;
  target?: UID.ContentType;
  owner?: boolean;
  useJoinTable?: boolean;
  joinColumn?: { name: string };
  mappedBy?: string;
}

const attributesOf = (strapi: Core.Strapi, uid: string): [string, AttributeMeta][] =>
  Object.entries(strapi.db.metadata.get(uid).attributes) as unknown as [string, AttributeMeta][];

/** Relations of a type that stand as a real column in its table ("useJoinTable": false). */
export const columnRelations = (strapi: Core.Strapi, uid: string): ColumnRelation[] =>
  attributesOf(strapi, uid).flatMap(([name, { type, target, joinColumn, owner }]) =>
    type === 'relation' && joinColumn && owner && target?.includes('::') && !target.startsWith('admin::')
      ? [{ name, target, column: joinColumn.name }]
      : [],
  );

/** The other ends of such relations: Strapi ignores what is written there without a word. */
export const inverseNames = (strapi: Core.Strapi, uid: string): string[] =>
  attributesOf(strapi, uid).flatMap(([name, { type, target, mappedBy }]) => {
    if (type !== 'relation' || !mappedBy || !target) return [];
    return columnRelations(strapi, target).some((relation) => relation.name === mappedBy) ? [name] : [];
  });
