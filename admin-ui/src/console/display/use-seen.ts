import { useEffect, useState } from 'react';

/** Somewhat before it comes into sight. */
const MARGIN = '300px';

/** Whether the element that takes `ref` is in sight, or close to it. */
export function useSeen(): { ref: (element: Element | null) => void; isSeen: boolean } {
  const [element, ref] = useState<Element | null>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setSeen(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: MARGIN,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return { ref, isSeen };
}
