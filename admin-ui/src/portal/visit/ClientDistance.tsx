import { distanceM, type Place as Point } from '@rumbo/config/visit-order';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import type { Place } from '../place/locate';
import { useMyPlace } from '../place/my-place';

interface Props {
  /** Taken on this screen. */
  place: Place | null;
  client: Point | null;
  onTake: () => void;
}

/** Where one stands, in words: how far from the client, how sure; without a place the visit goes on. */
export function ClientDistance({ place, client, onTake }: Props) {
  const { t, f } = useI18n();
  const { isLooking, failure } = useMyPlace();
  const words = (): string => {
    if (isLooking && !place) return t.place.looking;
    if (!place) return `${failure ? t.place[failure] : ''} ${t.visit.noPlace}`;
    if (!client) return t.visit.noClientPlace;
    return `${t.visit.away(f.distance(distanceM(place, client)))}, ${t.visit.accuracy(place.accuracy)}`;
  };
  return (
    <div className="fact">
      <Icon name="place" size={20} />
      <dt>{t.visit.where}</dt>
      <dd role="status">
        {words()}{' '}
        {!isLooking && (
          <button type="button" className="text-button" onClick={onTake}>
            {place ? t.visit.again : t.app.retry}
          </button>
        )}
      </dd>
    </div>
  );
}
