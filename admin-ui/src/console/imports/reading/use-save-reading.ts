import type { ProfileSettings } from '@rumbo/config/api';
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { postJson, putJson } from '../../../data/api';
import { useErrorText } from '../../display/use-error-text';
import { useImportAction } from '../use-import-action';

type Answer = { data: { documentId: string } };

/** Keeps the settings as a profile and reads the file with it; with `dryRun` only to see what it would do. */
export function useSaveReading(importId: string, profileId?: string) {
  const notify = useNotify();
  const errorText = useErrorText();
  const { act } = useImportAction(importId);
  const [saving, setSaving] = useState(false);
  // A second try after a failed reading changes the profile that the first one made.
  const saved = useRef(profileId);

  const save = async (
    profile: ProfileSettings & { name: string; source?: string | undefined },
    dryRun: boolean,
  ): Promise<void> => {
    setSaving(true);
    try {
      const { data } = await (saved.current
        ? putJson<Answer>(`/api/import-profiles/${saved.current}`, { data: profile })
        : postJson<Answer>('/api/import-profiles', { data: profile }));
      saved.current = data.documentId;
      if (await act('assign', { profile: data.documentId, dryRun }))
        notify(dryRun ? 'reading.trying' : 'reading.applying', { type: 'success' });
    } catch (error) {
      notify(errorText(error), { type: 'error' });
    } finally {
      setSaving(false);
    }
  };
  return { save, saving };
}
