import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * A map without a framework inside of a component: `load` brings its code and says how it is made, once; it is taken
 * away with the component. What the map calls must look up what holds by then.
 */
export function useMountedMap<M extends { remove: () => void }>(
  load: () => Promise<(element: HTMLElement) => M>,
): { element: RefObject<HTMLDivElement>; map: M | null } {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<M | null>(null);
  const first = useRef(load);
  useEffect(() => {
    let isGone = false;
    let made: M | null = null;
    void first.current().then((make) => {
      if (isGone || !element.current) return;
      made = make(element.current);
      setMap(made);
    });
    return () => {
      isGone = true;
      made?.remove();
    };
  }, []);
  return { element, map };
}
