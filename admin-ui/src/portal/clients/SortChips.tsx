import { useI18n } from '../i18n/I18n';
import { SORTS, type Sort } from './find-clients';

export function SortChips({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  const { t } = useI18n();
  return (
    <fieldset className="segments">
      <legend className="hidden">{t.clients.sort}</legend>
      {SORTS.map((each) => (
        <label key={each}>
          <input type="radio" name="sort" checked={each === sort} onChange={() => onChange(each)} />
          <span>{t.clients.sorts[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
