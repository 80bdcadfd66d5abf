import type { ClientDetail } from '../data/clients';
import type { Logged } from '../data/interactions';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { mapHref } from '../layout/map-link';
import { pointOf } from '../place/distance';
import { hrefOf } from '../route/route';
import { offerToLog } from '../visit/offer-to-log';

/** What one does standing in front of a client, and what one writes down afterwards. */
export function ClientLinks({ client }: { client: ClientDetail }) {
  const { t } = useI18n();
  const map = mapHref(pointOf(client));
  const logHref = (act: Logged) => hrefOf({ screen: 'client', id: client.documentId, act });
  const offer = (act: 'call' | 'mail') => () =>
    offerToLog({
      text: act === 'call' ? t.visit.afterCall : t.visit.afterMail,
      label: t.visit.log,
      href: logHref(act),
    });
  return (
    <>
      <a className="button primary wide visited" href={logHref('visit')}>
        <Icon name="place" size={18} />
        {t.visit.button}
      </a>
      <div className="links">
        {client.phone && (
          <a className="button" href={`tel:${client.phone}`} onClick={offer('call')}>
            <Icon name="phone" size={18} />
            {t.client.call}
          </a>
        )}
        {client.email && (
          <a className="button" href={`mailto:${client.email}`} onClick={offer('mail')}>
            <Icon name="mail" size={18} />
            {t.client.write}
          </a>
        )}
        {map && (
          <a className="button" href={map} target="_blank" rel="noreferrer">
            <Icon name="route" size={18} />
            {t.client.map}
          </a>
        )}
      </div>
    </>
  );
}
