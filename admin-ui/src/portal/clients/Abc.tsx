import { useI18n } from '../i18n/I18n';

/** The class of a client; nothing where there is none. */
export function Abc({ letter }: { letter: 'A' | 'B' | 'C' | null | undefined }) {
  const { t } = useI18n();
  if (!letter)
    return (
      <span className="abc none" aria-hidden="true">
        –
      </span>
    );
  return (
    <span className={`abc ${letter.toLowerCase()}`} role="img" aria-label={t.clients.abc(letter)}>
      {letter}
    </span>
  );
}
