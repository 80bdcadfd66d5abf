import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { SavedView } from './use-views';

interface Opening {
  views: readonly SavedView[] | undefined;
  byDefault: string | null | undefined;
  onOpen: (view: SavedView) => void;
}

/**
 * An address that says nothing opens with the view the person has chosen; one that only names a view, with that view.
 * What an address says counts for more. True while it is not known yet: nothing is to be read before.
 */
export function useOpeningView({ views, byDefault, onOpen }: Opening): boolean {
  const [params] = useSearchParams();
  const [isDone, setDone] = useState([...params.keys()].some((name) => name !== 'view'));
  const isKnown = views !== undefined && byDefault !== undefined;
  const wanted = params.get('view') ?? byDefault;
  const view = isKnown && !isDone ? views.find(({ id }) => id === wanted) : undefined;
  useEffect(() => {
    if (!isKnown || isDone) return;
    setDone(true);
    if (view) onOpen(view);
  }, [isKnown, isDone, view, onOpen]);
  return !isDone && (!isKnown || view !== undefined);
}
