import { useI18n } from '../i18n/I18n';
import { Choices } from '../layout/Choices';
import { SORTS, type Sort } from './find-clients';

export function SortChips({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  const { t } = useI18n();
  const options = SORTS.map((value) => ({ value, label: t.clients.sorts[value] }));
  return (
    <Choices
      legend={t.clients.sort}
      name="sort"
      options={options}
      value={sort}
      onChange={onChange}
      look="segments"
      hidesLegend
    />
  );
}
