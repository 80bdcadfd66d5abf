import type { AttributeMeta } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../display/use-format';
import { useLabels } from './use-labels';
import { useOwnType } from './use-own-type';

/** A filter in words: "Por hacer", "desde 1 mar 2026". */
export function useFilterText(): (attribute: AttributeMeta, values: Readonly<Record<string, unknown>>) => string {
  const type = useOwnType();
  const labels = useLabels();
  const translate = useTranslate();
  const format = useFormat();
  return (attribute, values) => {
    const bound = (value: unknown): string =>
      attribute.type.startsWith('date') ? format.day(String(value)) : format.number(String(value));
    const { [attribute.name]: exact, [`${attribute.name}_gte`]: from, [`${attribute.name}_lte`]: to } = values;
    const parts = [
      from === undefined ? '' : `${translate('common.from').toLowerCase()} ${bound(from)}`,
      to === undefined ? '' : `${translate('common.to').toLowerCase()} ${bound(to)}`,
    ].filter(Boolean);
    if (parts.length > 0) return parts.join(' ');
    if (attribute.type === 'boolean') return translate(exact === true || exact === 'true' ? 'common.yes' : 'common.no');
    if (attribute.type === 'enumeration') return labels.value(type, attribute, String(exact));
    if (attribute.relation && typeof exact === 'object' && exact !== null)
      return String((exact as Record<string, unknown>)[attribute.relation.mainField] ?? '');
    return String(exact);
  };
}
