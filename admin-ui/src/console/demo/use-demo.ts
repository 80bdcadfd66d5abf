import type { DemoAccount, DemoLoaded, DemoRemoved, DemoStatus } from '@rumbo/config/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNotify } from 'react-admin';
import { callApi, postJson } from '../../data/api';
import { useErrorText } from '../display/use-error-text';
import { DEMO_POLL_MS, isDemoBusy } from './demo-text';

const STATUS = ['demo'];
const ACCOUNTS = ['demo-accounts'];

/** The demo company as the server tells it, and what can be done about it. Null: this account has nothing to do with it. */
export function useDemo() {
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const { data: status = null } = useQuery({
    queryKey: STATUS,
    queryFn: () =>
      callApi<{ data: DemoStatus }>('/api/demo').then(
        ({ data }) => data,
        () => null,
      ),
    refetchInterval: ({ state }) => (isDemoBusy(state.data) ? DEMO_POLL_MS : false),
  });
  // Told once by the server: kept in this tab until they are put away, and nowhere else.
  const { data: accounts } = useQuery<DemoAccount[]>({
    queryKey: ACCOUNTS,
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
    initialData: [],
  });

  // Every number on screen changes with the demo.
  const last = useRef(status?.state);
  useEffect(() => {
    const before = last.current;
    last.current = status?.state;
    if (before !== undefined && status?.state !== before)
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'demo' && queryKey[0] !== 'demo-accounts',
      });
  }, [status?.state, client]);

  const say = (error: unknown): void => {
    notify(errorText(error), { type: 'error' });
    void client.invalidateQueries({ queryKey: STATUS });
  };
  const load = useMutation({
    mutationFn: () => postJson<{ data: DemoLoaded }>('/api/demo/load', {}),
    onSuccess: ({ data: { accounts: told, ...next } }) => {
      client.setQueryData(ACCOUNTS, told);
      client.setQueryData(STATUS, next);
    },
    onError: say,
  });
  const remove = useMutation({
    mutationFn: () => postJson<{ data: DemoRemoved }>('/api/demo/remove', {}),
    onSuccess: ({ data: { state, offered, progress } }) => {
      client.setQueryData(ACCOUNTS, []);
      client.setQueryData(STATUS, { state, offered, progress });
    },
    onError: say,
  });
  return {
    status,
    accounts,
    forgetAccounts: () => client.setQueryData(ACCOUNTS, []),
    load: () => load.mutate(),
    isLoading: load.isPending || status?.state === 'loading',
    remove: () => remove.mutate(),
    isRemoving: remove.isPending || status?.state === 'removing',
  };
}
