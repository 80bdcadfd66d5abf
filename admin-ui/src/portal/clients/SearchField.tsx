import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';

export function SearchField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useI18n();
  return (
    <search className="search">
      <Icon name="search" size={20} />
      <input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        placeholder={t.clients.search}
        aria-label={t.clients.search}
        autoComplete="off"
        spellCheck={false}
      />
      {text && (
        <button type="button" className="icon-button" aria-label={t.clients.clear} onClick={() => onChange('')}>
          <Icon name="close" size={18} />
        </button>
      )}
    </search>
  );
}
