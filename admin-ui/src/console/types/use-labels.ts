import type { AttributeMeta, TypeMeta } from '@rumbo/config/api';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';

/** Words for the model: ours where we ship the type, else what the CMS has, else the name made readable. */
export interface Labels {
  typeName(type: TypeMeta, count?: number): string;
  field(type: TypeMeta, attribute: AttributeMeta): string;
  /** An attribute of a component of the type: what the type calls its own fields does not hold for it. */
  part(type: TypeMeta, attribute: AttributeMeta): string;
  value(type: TypeMeta, attribute: AttributeMeta, value: string): string;
  /** A text, which is its own word unless the type has one for it. */
  text(type: TypeMeta, attribute: AttributeMeta, value: string): string;
}

export function useLabels(): Labels {
  const translate = useTranslate();
  return useMemo(() => {
    const known = (key: string): string | null => {
      const text = translate(key, { _: '' });
      return text || null;
    };
    const isShipped = (type: TypeMeta): boolean => known(`types.${type.path}.name`) !== null;
    const common = (type: TypeMeta, { name, label }: AttributeMeta): string =>
      (isShipped(type) ? known(`fields.${name}`) : null) ?? (label === name ? prettify(label) : label);
    return {
      typeName: (type, count = 1) => translate(`types.${type.path}.name`, { smart_count: count, _: type.label }),
      field: (type, attribute) => known(`types.${type.path}.fields.${attribute.name}`) ?? common(type, attribute),
      part: common,
      value: (type, { name }, value) =>
        known(`types.${type.path}.values.${name}.${value}`) ?? known(`values.${value}`) ?? prettify(value),
      text: (type, { name }, value) => known(`types.${type.path}.values.${name}.${value}`) ?? value,
    };
  }, [translate]);
}

/** "first-visit", "firstVisit" → "First visit" */
const prettify = (name: string): string => {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
