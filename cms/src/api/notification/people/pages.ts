import type { SubjectType } from '@rumbo/config/api';

/** Where a person reads of something: reps have the portal, everybody else the console. */
export interface Pages {
  home: string;
  settings: string;
  of(subject: { type: SubjectType; id: string }): string;
}

const PATHS: Record<SubjectType, string> = { task: 'tasks', strategy: 'strategies', client: 'clients' };

/** `origin`: the address people type, without a slash at its end. */
export function pagesOf({ isRep }: { isRep: boolean }, origin: string): Pages {
  const home = isRep ? `${origin}/portal/` : `${origin}/console/`;
  return {
    home,
    settings: isRep ? `${home}#/account` : `${home}account`,
    // The portal has no page for strategies: it opens on the day.
    of: ({ type, id }) => {
      if (isRep) return type === 'strategy' ? home : `${home}#/${PATHS[type]}/${encodeURIComponent(id)}`;
      return `${home}${PATHS[type]}/${encodeURIComponent(id)}/show`;
    },
  };
}
