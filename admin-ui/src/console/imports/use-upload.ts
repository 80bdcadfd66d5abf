import { useState } from 'react';
import { useNotify, useRedirect } from 'react-admin';
import { callApi } from '../../data/api';
import { useErrorText } from '../display/use-error-text';

export interface UploadChoices {
  profile: string;
  /** Only show what would happen. */
  dryRun: boolean;
}

/** Sends files one after the other, in the order given: later files may correct earlier ones. */
export function useUpload(onUploaded: () => void): {
  upload: (files: readonly File[], choices: UploadChoices) => Promise<void>;
  uploading: string | null;
} {
  const notify = useNotify();
  const redirect = useRedirect();
  const errorText = useErrorText();
  const [uploading, setUploading] = useState<string | null>(null);

  const upload = async (files: readonly File[], { profile, dryRun }: UploadChoices): Promise<void> => {
    for (const file of files) {
      setUploading(file.name);
      const body = new FormData();
      body.set('file', file);
      if (profile) body.set('profile', profile);
      if (dryRun) body.set('dryRun', 'true');
      try {
        const { data } = await callApi<{ data: { documentId: string } }>('/api/imports', { method: 'POST', body });
        notify('imports.uploaded', { messageArgs: { name: file.name }, type: 'success' });
        // One file that is only tried: its page shows what would happen.
        if (dryRun && files.length === 1) redirect(`/imports/${data.documentId}/show`);
      } catch (error) {
        notify('imports.upload_failed', { messageArgs: { name: file.name, reason: errorText(error) }, type: 'error' });
      }
      onUploaded();
    }
    setUploading(null);
  };
  return { upload, uploading };
}
