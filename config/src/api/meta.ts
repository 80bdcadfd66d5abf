/** Shape of `GET /api/meta/types`: the model as the caller may use it. Console screens are drawn from this. */
export interface TypeMeta {
  uid: string;
  /** Path under /api: "clients", or "company" for a single type. */
  path: string;
  kind: 'collection' | 'single';
  /** Label as the CMS has it; i18n keys `types.<path>.name` come first. */
  label: string;
  /** Attribute shown where one line stands for the entry. */
  mainField: string;
  attributes: AttributeMeta[];
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
  can: { create: boolean; update: boolean; delete: boolean };
}

export interface AttributeMeta {
  name: string;
  type:
    | 'string'
    | 'text'
    | 'richtext'
    | 'email'
    | 'uid'
    | 'integer'
    | 'biginteger'
    | 'decimal'
    | 'float'
    | 'boolean'
    | 'date'
    | 'datetime'
    | 'time'
    | 'enumeration'
    | 'json'
    | 'relation'
    | 'component'
    | 'media';
  /** Label as the CMS has it; i18n keys `types.<path>.fields.<name>` come first. */
  label: string;
  required: boolean;
  /** False: the server sets it, forms show it read-only. */
  editable: boolean;
  sortable: boolean;
  searchable: boolean;
  values?: string[];
  /** Relations: path of the other type, its main field, and whether many may be chosen. */
  relation?: { path: string; mainField: string; many: boolean };
  /** Components: their attributes, and whether they repeat. */
  component?: { attributes: AttributeMeta[]; repeatable: boolean };
  min?: number;
  max?: number;
  maxLength?: number;
  /** What a new entry begins with. */
  default?: string | number | boolean;
}

/** Every answer carries the model's version; when it changes the console reads the types again. */
export const MODEL_VERSION_HEADER = 'x-model-version';
