import type { ConditionDraft, IndexDefinition, RulesAnswer, Variable } from '@rumbo/config/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { HttpError, useNotify } from 'react-admin';
import { callApi, postJson, putJson } from '../../data/api';
import { useErrorText } from '../display/use-error-text';
import { isSameDraft, type RulesDraft, toDraft, toRules } from './rules-draft';

type Rules = { indices: IndexDefinition[]; conditions: ConditionDraft[] };

/** The rules of a variable as they are kept and as they stand on screen. */
export function useRules(variable: Variable) {
  const queries = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const [edited, setEdited] = useState<{ variable: Variable; draft: RulesDraft } | null>(null);
  const key = ['analysis', 'rules', variable];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => callApi<RulesAnswer>(`/api/analysis/rules?variable=${variable}`, { signal }),
  });
  const kept = data && toDraft(data.data);
  const draft = edited?.variable === variable ? edited.draft : kept;
  const setDraft = (next: RulesDraft | null): void => setEdited(next && { variable, draft: next });
  const failed = (failure: Error): void =>
    notify(
      failure instanceof HttpError && failure.body?.code === 'rules-changed' ? 'rules.conflict' : errorText(failure),
      { type: 'error' },
    );
  const save = useMutation({
    mutationFn: () =>
      putJson<RulesAnswer>('/api/analysis/rules', {
        variable,
        base: data?.data.history[0]?.id,
        ...(draft && toRules(draft)),
      }),
    onSuccess: async (answer) => {
      queries.setQueryData(key, answer);
      setEdited(null);
      notify('rules.saved', { type: 'success' });
      await queries.invalidateQueries({ queryKey: ['analysis'] });
    },
    onError: failed,
  });
  const shipped = useMutation({
    mutationFn: () => postJson<{ data: Rules }>('/api/analysis/rules/shipped', { variable }),
    onSuccess: async ({ data: rules }) => {
      await queries.invalidateQueries({ queryKey: ['categories'] });
      setDraft(toDraft(rules));
    },
    onError: failed,
  });
  return {
    answer: data,
    error,
    refetch,
    draft,
    setDraft,
    isDirty: draft !== undefined && kept !== undefined && !isSameDraft(draft, kept),
    save,
    shipped,
  };
}
