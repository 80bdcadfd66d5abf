import { mentionParts, type TimelineItem } from '@rumbo/config/api';
import type { Words } from '../i18n/es';
import { useI18n } from '../i18n/I18n';
import type { Formats } from '../i18n/portal-formats';
import { Icon, type IconName } from '../layout/Icon';
import { EntryFiles } from './EntryFiles';

type Happening = TimelineItem['kind'] | 'call' | 'visit' | 'mail' | 'meeting' | 'message';

const ICONS: Partial<Record<Happening, IconName>> = {
  call: 'phone',
  visit: 'place',
  mail: 'mail',
  message: 'mail',
  meeting: 'clients',
  comment: 'comment',
  'task-made': 'day',
  'task-done': 'check',
  strategy: 'route',
  owner: 'account',
  file: 'camera',
};

/** One thing that happened: what, when, by whom, its words and its files. */
export function Entry({ item, today, isWaiting = false }: { item: TimelineItem; today: string; isWaiting?: boolean }) {
  const { t, f } = useI18n();
  const kind = item.kind === 'interaction' ? item.detail.kind : item.kind;
  const when = item.at.length > 10 ? f.moment(item.at, today) : f.date(item.at);
  const words = textOf(item);
  return (
    <li className="entry">
      <span className="entry-icon">
        <Icon name={ICONS[kind] ?? 'flag'} size={18} />
      </span>
      <div className="entry-body">
        <p className="entry-title">
          {t.activity.kinds[kind as keyof Words['activity']['kinds']]}
          {asideOf(item, t, f).map((aside) => (
            <span key={aside}> · {aside}</span>
          ))}
          {isWaiting && <span className="tag">{t.activity.waiting}</span>}
        </p>
        {words && (
          <p className="entry-text">
            {mentionParts(words).map(({ text, id }, index) =>
              id === undefined ? (
                text
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
                <strong key={index}>{text}</strong>
              ),
            )}
          </p>
        )}
        <EntryFiles files={item.attachments} />
        <p className="entry-when">{[item.by?.label, when].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}

const textOf = (item: TimelineItem): string | null =>
  item.kind === 'comment' ? item.detail.body : item.kind === 'interaction' ? item.detail.note : null;

/** What it was about, beside its name. */
function asideOf(item: TimelineItem, t: Words, f: Formats): string[] {
  const words = t.activity;
  switch (item.kind) {
    case 'interaction': {
      const { distance, minutes } = item.detail;
      return [
        ...(distance === null ? [] : [words.distance(f.distance(distance))]),
        ...(minutes ? [words.minutes(minutes)] : []),
      ];
    }
    case 'comment': {
      const place = item.detail.task ?? item.detail.strategy;
      return place ? [words.on(place.name)] : [];
    }
    case 'task-made':
    case 'task-done':
      return [item.detail.task.name];
    case 'strategy':
      return [item.detail.strategy.name];
    case 'category':
      return [item.detail.category ?? words.byRules, ...(item.detail.reason ? [item.detail.reason] : [])];
    case 'owner':
      return [`${item.detail.from ?? words.nobodyOwner} → ${item.detail.to ?? words.nobodyOwner}`];
    default:
      return [];
  }
}
