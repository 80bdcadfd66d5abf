import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { parseRoute, type Route } from './route';

const readHash = () => window.location.hash || '#/';
const positions = new Map<string, number>();

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** The screen on show. A screen that was left is found again where it was scrolled to. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, readHash);
  useLayoutEffect(() => {
    window.scrollTo(0, positions.get(hash) ?? 0);
    const remember = () => positions.set(hash, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [hash]);
  return useMemo(() => parseRoute(hash), [hash]);
}
