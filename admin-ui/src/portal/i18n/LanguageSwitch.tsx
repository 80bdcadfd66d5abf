import { useI18n } from './I18n';
import { LANGUAGES } from './locale';

export function LanguageSwitch() {
  const { t, language, choose } = useI18n();
  return (
    <fieldset className="segments">
      <legend className="hidden">{t.account.language}</legend>
      {LANGUAGES.map((each) => (
        <label key={each} lang={each}>
          <input type="radio" name="language" checked={each === language} onChange={() => choose(each)} />
          <span>{t.account.languages[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
