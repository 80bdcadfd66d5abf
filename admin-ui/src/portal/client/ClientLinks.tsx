import type { ClientDetail } from '../data/clients';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { mapHref } from '../layout/map-link';

/** The three things one does standing in front of a client. */
export function ClientLinks({ client }: { client: ClientDetail }) {
  const { t } = useI18n();
  const map = mapHref(client);
  if (!client.phone && !client.email && !map) return null;
  return (
    <div className="links">
      {client.phone && (
        <a className="button" href={`tel:${client.phone}`}>
          <Icon name="phone" size={18} />
          {t.client.call}
        </a>
      )}
      {client.email && (
        <a className="button" href={`mailto:${client.email}`}>
          <Icon name="mail" size={18} />
          {t.client.write}
        </a>
      )}
      {map && (
        <a className="button" href={map} target="_blank" rel="noreferrer">
          <Icon name="place" size={18} />
          {t.client.map}
        </a>
      )}
    </div>
  );
}
