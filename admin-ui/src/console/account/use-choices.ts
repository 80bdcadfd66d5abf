import type { NotificationChoices, NotificationSettings } from '@rumbo/config/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi, putJson } from '../../data/api';

const KEY = ['notification-choices'];
const PATH = '/api/notifications/choices';

/** How the caller hears of things. A change shows at once and is taken back when it is refused. */
export function useChoices() {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => callApi<{ data: NotificationSettings }>(PATH, { signal }),
    select: ({ data }) => data,
  });
  const { mutateAsync } = useMutation({
    mutationFn: (choices: NotificationChoices) => putJson<{ data: NotificationSettings }>(PATH, choices),
    onMutate: (choices) => {
      const before = client.getQueryData<{ data: NotificationSettings }>(KEY);
      if (before) client.setQueryData(KEY, { data: { ...before.data, ...choices } });
      return before;
    },
    onError: (_error, _choices, before) => client.setQueryData(KEY, before),
    onSuccess: (answer) => client.setQueryData(KEY, answer),
  });
  return { ...query, save: mutateAsync };
}
