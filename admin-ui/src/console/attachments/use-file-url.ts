import type { Attachment } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiFetch } from '../../session';

/** Images that browsers draw; a photo as iPhones store it (HEIC) is not among them. */
const DRAWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'];
export const isDrawn = ({ mime }: Attachment): boolean => DRAWN.includes(mime);

const KEPT_MS = 60_000;

/** An address for the bytes of an attachment, which a browser's own request could not fetch; released when it is no longer shown. */
export function useFileUrl({ id }: Attachment, isWanted: boolean): string | undefined {
  const { data } = useQuery({
    queryKey: ['attachments', 'file', id],
    queryFn: async ({ signal }) => {
      const response = await apiFetch(`/api/attachments/${id}/file`, { signal });
      if (!response.ok) throw new Error(`attachments/${id}/file answered ${response.status}`);
      return response.blob();
    },
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
  });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return url;
}
