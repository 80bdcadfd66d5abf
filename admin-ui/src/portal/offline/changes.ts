import { listeners } from '../../session/listeners';

const changed = listeners<void>();
const sent = listeners<void>();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('rumbo-writes');
channel?.addEventListener('message', ({ data }: MessageEvent<'changed' | 'sent'>) => {
  changed.emit();
  if (data === 'sent') sent.emit();
});

/** Called when the kept writes are others, in whichever tab. */
export const onChange = changed.on;

/** Called when the server has got writes of earlier: what was read before does not know of them. */
export const onSent = sent.on;

export function announce(): void {
  changed.emit();
  channel?.postMessage('changed');
}

export function announceSent(): void {
  sent.emit();
  channel?.postMessage('sent');
}

let isFailing = false;

/** Whether this phone lets nothing be kept (a private window, a full disk): then work needs the network. */
export const isStorageFailing = (): boolean => isFailing;

export function storageFailed(failed: boolean): void {
  if (failed === isFailing) return;
  isFailing = failed;
  changed.emit();
}
