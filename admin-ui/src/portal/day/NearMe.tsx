import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { forgetPlace, takePlace, useMyPlace } from '../place/my-place';

/** Asks the phone for its place and puts the nearest tasks first; pressed again, the order is by urgency as before. */
export function NearMe() {
  const { t } = useI18n();
  const { place, isLooking } = useMyPlace();
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={place !== null}
      disabled={isLooking}
      onClick={() => (place ? forgetPlace() : void takePlace())}
    >
      <Icon name="place" size={18} />
      {isLooking ? t.place.looking : t.place.near}
    </button>
  );
}

/** Since when the place is known, with the way to take it again; or why it is not known. */
export function PlaceNote({ today }: { today: string }) {
  const { t, f } = useI18n();
  const { place, isLooking, failure } = useMyPlace();
  if (failure)
    return (
      <p className="aside" role="alert">
        {t.place[failure]}
      </p>
    );
  if (!place) return null;
  return (
    <p className="aside place-note">
      {t.place.from(f.moment(place.at, today))}
      <button
        type="button"
        className="icon-button"
        disabled={isLooking}
        aria-label={t.place.refresh}
        onClick={() => void takePlace()}
      >
        <Icon name="again" size={18} />
      </button>
    </p>
  );
}
