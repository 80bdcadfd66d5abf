import type { ListedClient } from '../data/clients';
import { useI18n } from '../i18n/I18n';
import { hrefOf } from '../route/route';
import { Abc } from './Abc';

interface Props {
  client: ListedClient;
  today: string;
  currency: string;
  hasNumbers: boolean;
}

export function ClientRow({ client, today, currency, hasNumbers }: Props) {
  const { t, f } = useI18n();
  const { numbers } = client;
  const last = numbers?.lastPurchase ? t.clients.last(f.ago(numbers.lastPurchase, today)) : t.clients.never;
  return (
    <li>
      <a className="client-row" href={hrefOf({ screen: 'client', id: client.documentId })}>
        <Abc letter={numbers?.abc} />
        <span className="client-main">
          <span className="client-name">{client.name}</span>
          <span className="client-sub">
            {[client.city, hasNumbers && last].filter(Boolean).join(' · ') || client.code}
          </span>
        </span>
        {numbers?.trailing12 && (
          <span className="client-sales">
            {f.money(numbers.trailing12, currency)}
            <small>{t.clients.year}</small>
          </span>
        )}
      </a>
    </li>
  );
}
