import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from './Icon';
import { currentToast, showToast, watchToast } from './toasts';

const SHOWN_MS = 6_000;

/** Says what was done and offers to undo it; it stays while it is pointed at or has the focus. */
export function Toaster() {
  const toast = useSyncExternalStore(watchToast, currentToast);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || isHeld) return;
    const timer = setTimeout(() => showToast(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);

  const run = () => {
    showToast(null);
    setHeld(false);
    toast?.action?.run();
  };
  return (
    <div className="toaster" role="status" aria-live="polite">
      {toast && (
        // biome-ignore lint/a11y/noStaticElementInteractions: holding is a courtesy to the button inside
        <div
          className="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <Icon name={toast.isFailure ? 'warn' : 'check'} size={18} />
          <span>{toast.text}</span>
          {toast.action && (
            <button type="button" onClick={run}>
              {toast.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
