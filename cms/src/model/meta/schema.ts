/** The parts of Strapi's schemas and of the content-manager's view configuration that the console is drawn from. */
export interface ModelAttribute {
  type: string;
  required?: boolean;
  private?: boolean;
  visible?: boolean;
  writable?: boolean;
  enum?: readonly string[];
  min?: number | string;
  max?: number | string;
  maxLength?: number;
  default?: unknown;
  relation?: string;
  target?: string;
  component?: string;
  repeatable?: boolean;
}

export interface ModelSchema {
  uid: string;
  kind?: string;
  info: { singularName?: string; pluralName?: string; displayName: string };
  attributes: Record<string, ModelAttribute>;
}

export interface ViewConfiguration {
  settings: { mainField?: string };
  metadatas: Record<
    string,
    {
      edit?: { label?: string; visible?: boolean; editable?: boolean };
      list?: { label?: string; sortable?: boolean; searchable?: boolean };
    }
  >;
  layouts: { list?: readonly string[]; edit?: readonly (readonly { name: string; size: number }[])[] };
}

/** Everything the description is made of, read at one moment. */
export interface ModelSnapshot {
  schemas: Readonly<Record<string, ModelSchema>>;
  views: Readonly<Record<string, ViewConfiguration>>;
}
