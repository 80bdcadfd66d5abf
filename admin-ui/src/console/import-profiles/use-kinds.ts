import type { ImportKind, KindChoice, KindFields, RecordField } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslate } from 'react-admin';
import { callApi } from '../../data/api';

export interface FieldChoice extends RecordField {
  label: string;
}

/** What files may bring, in the words of the screen. Before the server has told: the one that is asked about. */
export function useKindChoices(current: ImportKind): { value: ImportKind; label: string }[] {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['import-kinds'],
    queryFn: ({ signal }) => callApi<{ data: KindChoice[] }>('/api/import-profiles/kinds', { signal }),
  });
  const choices = data?.data ?? [{ kind: current, label: null }];
  return choices.map(({ kind, label }) => ({
    value: kind,
    label: translate(`types.import-profiles.values.kind.${kind.replace('type:', '')}`, { _: label ?? kind }),
  }));
}

/** The fields that files of a kind can state, as the model is now. */
export function useKindFields(kind: ImportKind | undefined) {
  const translate = useTranslate();
  const locale = useLocale();
  const { data, error } = useQuery({
    queryKey: ['import-fields', kind],
    queryFn: ({ signal }) =>
      callApi<{ data: KindFields }>(`/api/import-profiles/fields?kind=${encodeURIComponent(kind ?? '')}`, { signal }),
    enabled: kind !== undefined,
  });
  const fields = data?.data.fields.map((field): FieldChoice => {
    const label = field.labels[locale === 'en' ? 'en' : 'es'];
    return {
      ...field,
      label: kind === 'sales' ? translate(`profiles.sales_fields.${field.name}`, { _: label }) : label,
    };
  });
  return { fields, error };
}
