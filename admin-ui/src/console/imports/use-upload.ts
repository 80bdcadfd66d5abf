import { useState } from 'react';
import { useNotify } from 'react-admin';
import { callApi } from '../../data/api';
import { useErrorText } from '../display/use-error-text';

/** Sends files one after the other, in the order given: later files may correct earlier ones. */
export function useUpload(onUploaded: () => void): {
  upload: (files: readonly File[], profile: string) => Promise<void>;
  uploading: string | null;
} {
  const notify = useNotify();
  const errorText = useErrorText();
  const [uploading, setUploading] = useState<string | null>(null);

  const upload = async (files: readonly File[], profile: string): Promise<void> => {
    for (const file of files) {
      setUploading(file.name);
      const body = new FormData();
      body.set('file', file);
      if (profile) body.set('profile', profile);
      try {
        await callApi('/api/imports', { method: 'POST', body });
        notify('imports.uploaded', { messageArgs: { name: file.name }, type: 'success' });
      } catch (error) {
        notify('imports.upload_failed', { messageArgs: { name: file.name, reason: errorText(error) }, type: 'error' });
      }
      onUploaded();
    }
    setUploading(null);
  };
  return { upload, uploading };
}
