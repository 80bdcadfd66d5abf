import { useEffect, useState } from 'react';
import { apiFetch } from '../../session';

/** The bytes of an attachment as an address of this page; null until they are there, and without a network. */
export function useFileUrl(id: number): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    let made: string | null = null;
    const load = async (): Promise<void> => {
      const response = await apiFetch(`/api/attachments/${id}/file`, { signal: controller.signal });
      if (!response.ok) return;
      const bytes = await response.blob();
      if (controller.signal.aborted) return;
      made = URL.createObjectURL(bytes);
      setUrl(made);
    };
    // Without it the name is shown.
    load().catch(() => undefined);
    return () => {
      controller.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [id]);
  return url;
}
