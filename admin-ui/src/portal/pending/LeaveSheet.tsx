import { useI18n } from '../i18n/I18n';
import { Sheet } from '../layout/Sheet';

interface Props {
  count: number;
  onStay: () => void;
  onLeave: () => void;
}

/** Before a sign-out with work that was not sent: it stays, and says so. */
export function LeaveSheet({ count, onStay, onLeave }: Props) {
  const { t } = useI18n();
  const words = t.offline.leave;
  return (
    <Sheet title={words.title(count)} onClose={onStay}>
      <p>{words.way}</p>
      <div className="actions">
        <button type="button" className="button wide" onClick={onLeave}>
          {words.leave}
        </button>
        <button type="button" className="button primary wide" onClick={onStay}>
          {words.stay}
        </button>
      </div>
    </Sheet>
  );
}
