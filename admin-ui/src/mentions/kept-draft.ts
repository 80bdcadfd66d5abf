import { useState } from 'react';
import { currentUser, onLastUser } from '../session';
import { type Draft, EMPTY_DRAFT } from './draft';

const PREFIX = 'rumbo.draft.';

// Whoever leaves leaves nothing half said; a session that ran out keeps it for the same person.
onLastUser((last) => {
  if (last === null) forgetDrafts();
});

/**
 * What is being written about a subject, as long as this tab is open: it is there again after the page was left. Without
 * a subject, or where nothing may be stored, it lives as long as the form.
 */
export function useKeptDraft(subject: string | null, start: Draft = EMPTY_DRAFT): [Draft, (draft: Draft) => void] {
  const key = subject && `${PREFIX}${currentUser()?.id}.${subject}`;
  const [draft, setDraft] = useState(() => (key && readDraft(key)) || start);
  return [
    draft,
    (next) => {
      setDraft(next);
      if (key) keepDraft(key, next);
    },
  ];
}

function readDraft(key: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

function keepDraft(key: string, draft: Draft): void {
  try {
    if (draft.text.trim()) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is full or denied: the form still has it.
  }
}

function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Nothing could be kept either.
  }
}
