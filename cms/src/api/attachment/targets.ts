import type { AttachmentTarget } from '@rumbo/config/api';

/** The table of what an attachment is on; its own column for it is `<target>_id`. */
export const TABLES: Record<AttachmentTarget, string> = {
  comment: 'comments',
  interaction: 'interactions',
  task: 'tasks',
  client: 'clients',
  strategy: 'strategies',
};

/** `t` is one of these, named by documentId or by number, each by its index. */
export const sameEntry = (names: readonly string[]): { sql: string; values: unknown[] } => ({
  sql: '(t.document_id = any ($1::text[]) or t.id = any ($2::int[]))',
  values: [names, names.filter((name) => /^\d{1,9}$/.test(name)).map(Number)],
});
