import { useQuery } from '@tanstack/react-query';
import { callApi } from '../../../data/api';

export interface Contact {
  documentId: string;
  name: string;
  position: string | null;
  phone: string | null;
  mobile: string | null;
  email: string | null;
  main: boolean | null;
}

/** The people at a client who are still there, the main one first. */
export const useContacts = (client: string) =>
  useQuery({
    queryKey: ['contacts', 'of', client],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({
        'filters[client][documentId][$eq]': client,
        'filters[active][$ne]': 'false',
        'sort[0]': 'main:desc',
        'sort[1]': 'name',
        'pagination[pageSize]': '100',
      });
      return (await callApi<{ data: Contact[] }>(`/api/contacts?${query}`, { signal })).data;
    },
  });
