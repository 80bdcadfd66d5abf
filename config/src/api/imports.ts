import { z } from 'zod';

export const IMPORT_STATES = [
  'received',
  'staged',
  'held',
  'quarantined',
  'applying',
  'applied',
  'partly-applied',
  'rejected',
  'duplicate',
  'cancelled',
  'failed',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** States in which nothing more will happen by itself. */
export const FINAL_IMPORT_STATES: readonly ImportState[] = [
  'held',
  'quarantined',
  'applied',
  'partly-applied',
  'rejected',
  'duplicate',
  'cancelled',
  'failed',
  'undone',
];

/** Why an import is held; `details` of the import name the file and the way out. */
export const HELD_REASONS = ['no-profile', 'ambiguous-format', 'missing-columns'] as const;

/** Why a file is rejected whole: nobody could read it. Each has its way out in the words of the console. */
export const UNREADABLE_REASONS = [
  'unreadable-file',
  'damaged',
  'other-format',
  'protected',
  'too-large',
  'memory',
  'stalled',
  'empty',
  'not-csv',
  'lost-marks',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** The reason of an import that is `received` while its file is looked at. */
export const RECOGNISING = 'recognising';

/** read = applied + unchanged + rejected + skipped, always. */
export interface ImportCounts {
  read: number;
  applied: number;
  unchanged: number;
  rejected: number;
  skipped: number;
}

export const IMPORT_KINDS = ['sales', 'clients', 'products', 'monthly-targets', 'exchange-rates'] as const;

/**
 * What the rows of a file are: sale lines, or records of a type. `type:<singular name>` names any other content type
 * that a person may create, those made in the CMS included.
 */
export const importKind = z.union([
  z.enum(IMPORT_KINDS),
  z.templateLiteral(['type:', z.string().regex(/^[a-z][a-z0-9-]*$/)]),
]);
export type ImportKind = z.infer<typeof importKind>;

/**
 * Where a value comes from: a header ("Quantity"), several multiplied, a constant, or a header with
 * small repairs. Headers are compared after trimming, without regard to case or accents.
 */
const columnSource = z.union([
  z.string().min(1),
  z.object({
    from: z.string().min(1),
    stripPrefix: z.string().optional(),
    stripSuffix: z.string().optional(),
    negate: z.boolean().optional(),
  }),
  z.object({ multiply: z.array(z.string().min(1)).min(2).max(4) }),
  z.object({ constant: z.string() }),
]);
export type ColumnSource = z.infer<typeof columnSource>;

/** How the files of one source are read. The settings half of an import profile. */
export const profileSettings = z.object({
  kind: importKind.default('sales'),
  match: z
    .object({ senders: z.array(z.string()).default([]), files: z.array(z.string()).default([]) })
    .default({ senders: [], files: [] }),
  format: z.object({
    /** A workbook is read as one, and a text as one, whatever this says; encoding and delimiter are a text's. */
    type: z.enum(['csv', 'xlsx']).default('csv'),
    /** Of a workbook; not said: its first visible sheet. */
    sheet: z.string().min(1).max(100).optional(),
    /** A WHATWG/iconv label; a byte-order mark in the file wins. */
    encoding: z.string().default('utf-8'),
    delimiter: z.string().length(1).default(','),
    decimal: z.enum(['.', ',']).default('.'),
    thousands: z.enum(['', '.', ',', ' ', "'"]).default(''),
    /** date-fns style tokens: yyyy yy MM M dd d HH H mm ss; tried in order. */
    dates: z.array(z.string().min(4)).min(1).default(['yyyy-MM-dd']),
    /** 1-based line of the header; looked for in the first 30 lines when it is not there. */
    headerRow: z.number().int().min(1).max(100).default(1),
  }),
  /** Fields of the kind → where each comes from. Of sales: SALES_FIELDS; of the others: `GET /api/import-profiles/fields`. */
  columns: z.record(z.string().min(1).max(80), columnSource),
  document: z
    .union([
      z.object({ rule: z.literal('replace') }),
      z.object({ rule: z.literal('line'), key: z.string().min(1) }),
      /** Of records: the fields that name one, where the kind does not say, and whether an empty cell empties the field. */
      z.object({
        rule: z.literal('key'),
        key: z.array(z.string().min(1).max(80)).min(1).max(5).optional(),
        emptyClears: z.boolean().optional(),
      }),
    ])
    .default({ rule: 'replace' }),
  /** Documents that are no purchase: their amounts still count. */
  cancelled: z
    .object({
      column: z.string().min(1),
      startsWith: z.string().min(1).optional(),
      equals: z.array(z.string()).optional(),
    })
    .optional(),
  /** Void documents: excluded, neither counted nor subtracted. */
  void: z.object({ column: z.string().min(1), equals: z.array(z.string()).min(1) }).optional(),
  /** Who wins when a file states a field again: the ERP, the person who edited it, or whichever is newer. Not said: the person. */
  precedence: z.record(z.string().max(80), z.enum(['erp', 'person', 'newest'])).optional(),
});
export type ProfileSettings = z.infer<typeof profileSettings>;

/**
 * Row of the file → header → what a person wrote in the cell's place; laid over the file when it is read again.
 * A column without a name is "#3", the second of a name "Total (7)", as rejects show them.
 */
export const corrections = z.record(z.string(), z.record(z.string(), z.string()));
export type Corrections = z.infer<typeof corrections>;

/**
 * One line of `PUT /api/imports/:id/rows` (application/x-ndjson), in file order. Values are canonical:
 * dates yyyy-MM-dd, decimals with a point, text trimmed, absent instead of empty. Sale lines may come as STAGED_ROWS
 * instead, which costs the cms several times less.
 */
export interface SalesRow {
  /** Line of the file on which the row begins, 1-based; what trace and rejects show. */
  row: number;
  document: string;
  /** Line key, with the document rule "line". */
  line?: string;
  date: string;
  client?: string;
  clientName?: string;
  clientTaxId?: string;
  clientCity?: string;
  product?: string;
  productName?: string;
  family?: string;
  salesperson?: string;
  salespersonName?: string;
  quantity?: string;
  unitPrice?: string;
  amount: string;
  cost?: string;
  /** ISO 4217; absent: the reporting currency. */
  currency?: string;
  cancelled?: true;
  void?: true;
}

/** What a field of a record holds; decides how its cells are read and how its values are written. */
export const RECORD_FIELD_TYPES = [
  'string',
  'text',
  'email',
  'integer',
  'biginteger',
  'decimal',
  'date',
  'month',
  'datetime',
  'boolean',
  'enumeration',
  'currency',
  'reference',
] as const;

/** A field that the files of a kind can state. The reader of files knows no more of a type than this. */
export const recordField = z.object({
  name: z.string(),
  type: z.enum(RECORD_FIELD_TYPES),
  labels: z.object({ es: z.string(), en: z.string() }),
  /** A new record cannot do without it. */
  required: z.boolean(),
  /** Names the record: a row without it is rejected, two rows that agree on all of them are the same record. */
  isKey: z.boolean(),
  maxLength: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Values of an enumeration with the words people use for each. */
  enum: z.array(z.object({ value: z.string(), labels: z.array(z.string()) })).optional(),
  /** A reference names another record: by its code, its name, or of a user the e-mail or user name. */
  relation: z.object({ type: z.string(), by: z.enum(['code', 'name', 'user']) }).optional(),
});
export type RecordField = z.infer<typeof recordField>;

/** One of `GET /api/import-profiles/kinds`: what files may bring, with the type's label where the CMS has it. */
export interface KindChoice {
  kind: ImportKind;
  label: string | null;
}

/** Answer of `GET /api/import-profiles/fields?kind=…`. */
export interface KindFields {
  kind: ImportKind;
  fields: RecordField[];
}

/**
 * One line of a file of records. Values are canonical text: dates yyyy-MM-dd, times ISO 8601, decimals with a point,
 * booleans "true" or "false", enumerations by value. A field that is absent stays as it is; null empties it.
 */
export interface RecordRow {
  row: number;
  values: Record<string, string | null>;
}

/** A row that could not be mapped: the cms records it as a reject, the rest of the file goes on. */
export interface RejectRow {
  row: number;
  /** The document it belongs to, when it could be read: such a document keeps its previous version whole. */
  document?: string;
  reject: { column?: string; code: RejectCode; value?: string; message: string };
  /** The row as it stood in the file, header → text. */
  raw: Record<string, string>;
}

/** The last line: without it the stream was cut and nothing is kept. `skipped`: titles, totals, empty rows. */
export interface EndLine {
  end: true;
  /** Data rows sent: SalesRow or RecordRow, + RejectRow. */
  rows: number;
  skipped: number;
  /** The file's columns as rejects call them, in the file's order; absent for a file of very many. */
  columns?: string[];
  /** Names of the file's header, folded, in order. */
  headerShape?: string[];
}

export type RowLine = SalesRow | RecordRow | RejectRow | EndLine;

export const REJECT_CODES = [
  'missing-value',
  'bad-date',
  'bad-number',
  'too-long',
  'unknown-currency',
  'column-count',
  'bad-text',
  'out-of-range',
  'document-has-rejects',
  'duplicate-line-key',
  'duplicate-key',
  'unknown-reference',
  'unknown-value',
  'closed-month',
] as const;
export type RejectCode = (typeof REJECT_CODES)[number];

/** Header fields that accompany a file arriving by mail; sent beside the file as multipart fields. */
export const mailFields = z.object({
  account: z.string().min(1),
  messageId: z.string().min(1),
  sender: z.string().default(''),
  subject: z.string().default(''),
  /** ISO timestamp of the mail; orders versions of the same document. */
  receivedAt: z.string(),
});
export type MailFields = z.infer<typeof mailFields>;
