import type { ClientDetail } from '../data/clients';
import { useI18n } from '../i18n/I18n';

export function ClientFacts({ client, owner }: { client: ClientDetail; owner: string | null }) {
  const { t } = useI18n();
  const facts = [
    [t.client.code, client.code],
    [t.client.taxId, client.taxId],
    [t.client.city, [client.city, client.region].filter(Boolean).join(', ')],
    [t.client.segment, client.segment],
    [t.client.owner, owner],
  ] as const;
  return (
    <dl className="card plain-facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
