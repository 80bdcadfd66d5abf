import type { Priority as Level } from '../data/tasks';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';

/** Only what stands out is said: medium and low are the usual. */
export function Priority({ priority }: { priority: Level }) {
  const { t } = useI18n();
  if (priority !== 'urgent' && priority !== 'high') return null;
  return (
    <span className={`tag ${priority}`}>
      <Icon name="flag" size={14} />
      {t.task.priorities[priority]}
    </span>
  );
}
