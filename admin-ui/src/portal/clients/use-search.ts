import { useEffect, useState } from 'react';

const QUIET_MS = 250;

/** What was typed, and the same once the fingers rest; it is still there when one comes back to the list. */
let kept = '';

export function useSearch() {
  const [text, setText] = useState(kept);
  const [rested, setRested] = useState(kept);
  useEffect(() => {
    kept = text;
    const timer = setTimeout(() => setRested(text.trim()), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return { text, rested, setText };
}
