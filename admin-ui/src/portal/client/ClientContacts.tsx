import { readClientContacts } from '../data/clients';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';

/** The people at the client; the card stands without them when they cannot be read. */
export function ClientContacts({ id }: { id: string }) {
  const { t } = useI18n();
  const { data } = useLoad(`client-contacts ${id}`, (signal) => readClientContacts(id, signal));
  if (!data?.length) return null;
  return (
    <section className="group">
      <h2>{t.client.contacts}</h2>
      <ul className="card list">
        {data.map((contact) => {
          const phone = contact.mobile ?? contact.phone;
          return (
            <li key={contact.documentId} className="contact-row">
              <span className="client-main">
                <span className="client-name">
                  {contact.name}
                  {contact.main && <span className="tag">{t.client.main}</span>}
                </span>
                {contact.position && <span className="client-sub">{contact.position}</span>}
              </span>
              {phone && (
                <a className="icon-button" href={`tel:${phone}`} aria-label={`${t.client.call}: ${contact.name}`}>
                  <Icon name="phone" size={20} />
                </a>
              )}
              {contact.email && (
                <a
                  className="icon-button"
                  href={`mailto:${contact.email}`}
                  aria-label={`${t.client.write}: ${contact.name}`}
                >
                  <Icon name="mail" size={20} />
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
