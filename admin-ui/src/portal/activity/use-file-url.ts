import { useEffect, useState } from 'react';
import { apiFetch } from '../../session';
import { keepFile, keptFile } from '../offline/files';

/** A photo as an address of this page: from the phone where it is kept, else fetched; null until it is there. */
export function useFileUrl(id: number): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    let made: string | null = null;
    const fetched = async (): Promise<Blob | null> => {
      const response = await apiFetch(`/api/attachments/${id}/file`, { signal: controller.signal });
      if (!response.ok) return null;
      const bytes = await response.blob();
      await keepFile(id, bytes);
      return bytes;
    };
    const load = async (): Promise<void> => {
      const bytes = (await keptFile(id)) ?? (await fetched());
      if (!bytes || controller.signal.aborted) return;
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
