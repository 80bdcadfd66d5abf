import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { hrefOf } from '../route/route';

/** At the thumb, over every view of tasks. */
export function AddTask() {
  const { t } = useI18n();
  return (
    <a className="add" href={hrefOf({ screen: 'new-task' })} aria-label={t.newTask.title}>
      <Icon name="add" size={26} />
    </a>
  );
}

export function SearchLink() {
  const { t } = useI18n();
  return (
    <a className="icon-button" href={hrefOf({ screen: 'search' })} aria-label={t.search.title}>
      <Icon name="search" />
    </a>
  );
}
