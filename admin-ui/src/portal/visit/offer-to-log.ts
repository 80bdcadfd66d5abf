import { showToast } from '../layout/toasts';

const STAYED_MS = 1_500;

interface Offer {
  text: string;
  label: string;
  href: string;
}

/** After a call or a mail: once the person is back from the phone's own app, or at once where none opened, the offer to log it. */
export function offerToLog({ text, label, href }: Offer): void {
  const offer = () => {
    if (document.visibilityState !== 'visible') return;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', offer);
    showToast({
      text,
      action: {
        label,
        run: () => {
          window.location.hash = href;
        },
      },
    });
  };
  const timer = setTimeout(offer, STAYED_MS);
  document.addEventListener('visibilitychange', offer);
}
