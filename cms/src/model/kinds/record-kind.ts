import type { ImportKind, RecordField } from '@rumbo/config/api';

/** How a reference finds what it names: a select of one id from a text, and whether what is missing is made. */
export interface Reference {
  /** SQL of the id that `text` (an expression) names in the ERP `system` (an expression); null: nothing has that name. */
  find(text: string, system: string): string;
  /** SQL of the text that names the row of an id; the way back. */
  name(id: string): string;
  /** As a message calls it. */
  what: string;
  /** Missing ones are made, as sales files do. */
  isMade: 'family' | 'salesperson' | null;
  isSelf: boolean;
}

/** A field with where it stands in the database. */
export interface KindField extends RecordField {
  /** Column of the kind's table; null: the field only helps to find the record (a target's variable). */
  column: string | null;
  reference: Reference | null;
  /** SQL literal a new record begins with; null: nothing. */
  initial: string | null;
}

/** What a row of a file becomes. Table and columns come from Strapi's metadata, never from a request. */
export interface RecordKind {
  kind: ImportKind;
  /** As statements are filed: `rumbo.claim.kind`. */
  claimKind: string;
  uid: string;
  /** Quoted, with its schema. */
  table: string;
  fields: KindField[];
  /** Records belong to the ERP (`system`) of the import's source. */
  isOfSystem: boolean;
  /** Column that names a record to people. */
  nameColumn: string;
}

/** For columns, which Strapi lets an administrator name. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
