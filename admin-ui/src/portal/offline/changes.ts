import { listeners } from '../../session/listeners';

const changed = listeners<void>();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('rumbo-writes');
channel?.addEventListener('message', () => changed.emit());

/** Called when the kept writes are others, in whichever tab. */
export const onChange = changed.on;

export function announce(): void {
  changed.emit();
  channel?.postMessage(null);
}

let isFailing = false;

/** Whether this phone lets nothing be kept (a private window, a full disk): then work needs the network. */
export const isStorageFailing = (): boolean => isFailing;

export function storageFailed(failed: boolean): void {
  if (failed === isFailing) return;
  isFailing = failed;
  changed.emit();
}
