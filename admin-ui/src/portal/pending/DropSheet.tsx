import { useI18n } from '../i18n/I18n';
import { Sheet } from '../layout/Sheet';

/** Nothing brings a discarded write back: it is asked once. */
export function DropSheet({ onClose, onDrop }: { onClose: () => void; onDrop: () => void }) {
  const { t } = useI18n();
  const words = t.offline.pending;
  return (
    <Sheet title={words.dropTitle} onClose={onClose}>
      <p>{words.dropWay}</p>
      <div className="actions">
        <button type="button" className="button wide" onClick={onClose}>
          {words.keep}
        </button>
        <button type="button" className="button wide" onClick={onDrop}>
          {words.drop}
        </button>
      </div>
    </Sheet>
  );
}
