import type { ColumnSource } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { headerOf, kindOf } from './profile-record';

/** Where a value comes from, in words: "Quantity × UnitPrice", "CustomerID (quitar al final «.0»)". */
export function useSourceText(): (source: ColumnSource) => string {
  const translate = useTranslate();
  return (source) => {
    const kind = kindOf(source);
    if (kind === 'multiply') return (source as { multiply: string[] }).multiply.join(' × ');
    if (kind === 'constant') return translate('profiles.fixed', { value: (source as { constant: string }).constant });
    const { from, stripPrefix, stripSuffix, negate } = headerOf(source);
    const repairs = [
      stripPrefix ? `${translate('profiles.strip_prefix').toLowerCase()} «${stripPrefix}»` : '',
      stripSuffix ? `${translate('profiles.strip_suffix').toLowerCase()} «${stripSuffix}»` : '',
      negate ? translate('profiles.negate').toLowerCase() : '',
    ].filter(Boolean);
    return repairs.length > 0 ? `${from} (${repairs.join(', ')})` : from;
  };
}
