import type { Timeline, TimelineItem } from '@rumbo/config/api';
import type { Load } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { SmallFailure } from '../layout/Notice';
import { Skeleton } from '../layout/Skeleton';
import { Entry } from './Entry';

export const PAGE = 15;
/** What the server gives at once, at most. */
const MOST = 100;

interface Props {
  load: Load<Timeline>;
  waiting: readonly TimelineItem[];
  today: string;
  empty: string;
  limit: number;
  onMore: (limit: number) => void;
}

/** What happened: first what has not gone out, then what the server knows. */
export function Entries({ load: { data, failure, reload }, waiting, today, empty, limit, onMore }: Props) {
  const { t } = useI18n();
  const items = data?.data ?? [];
  return (
    <>
      {!data && !failure && <Skeleton shapes={['row']} />}
      {!data && failure && <SmallFailure kind={failure} onRetry={reload} />}
      {data && items.length + waiting.length === 0 && <p className="aside">{empty}</p>}
      {items.length + waiting.length > 0 && (
        <ul className="card list entries">
          {waiting.map((item) => (
            <Entry key={item.id} item={item} today={today} isWaiting />
          ))}
          {items.map((item) => (
            <Entry key={`${item.kind} ${item.id}`} item={item} today={today} />
          ))}
        </ul>
      )}
      {data?.meta.next && limit < MOST && (
        <button type="button" className="text-button" onClick={() => onMore(Math.min(MOST, limit * 2))}>
          {t.activity.more}
        </button>
      )}
    </>
  );
}
