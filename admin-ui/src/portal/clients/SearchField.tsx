import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';

interface Props {
  text: string;
  /** What it looks in, as the placeholder says it too. */
  label: string;
  onChange: (text: string) => void;
  /** The field is what one came for. */
  isFirst?: boolean;
}

export function SearchField({ text, label, onChange, isFirst = false }: Props) {
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
        placeholder={label}
        aria-label={label}
        // biome-ignore lint/a11y/noAutofocus: only on the screen that is nothing but a search
        autoFocus={isFirst}
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
