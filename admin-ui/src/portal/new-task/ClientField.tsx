import { useState } from 'react';
import { findClients } from '../clients/find-clients';
import { SearchField } from '../clients/SearchField';
import { useClients } from '../clients/use-clients';
import { useI18n } from '../i18n/I18n';

interface Chosen {
  documentId: string;
  name: string;
}
interface Props {
  client: Chosen | null;
  today: string;
  onChange: (client: Chosen | null) => void;
}

const MOST = 6;

/** One of my clients, found as one types; none is fine too. */
export function ClientField({ client, today, onChange }: Props) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const { data } = useClients(today, text.trim());
  if (client)
    return (
      <div className="field">
        <span>{t.newTask.client}</span>
        <p className="card chosen">
          <span>{client.name}</span>
          <button type="button" className="text-button" onClick={() => onChange(null)}>
            {t.newTask.change}
          </button>
        </p>
      </div>
    );
  const found = text.trim() && data ? findClients(data.clients, text, 'sales').slice(0, MOST) : [];
  return (
    <div className="field">
      <span aria-hidden="true">{t.newTask.client}</span>
      <SearchField text={text} label={t.newTask.findClient} onChange={setText} />
      {found.length > 0 && (
        <ul className="card list">
          {found.map((each) => (
            <li key={each.documentId}>
              <button type="button" className="option" onClick={() => onChange(each)}>
                <span>{each.name}</span>
                <span className="client-sub">{[each.code, each.city].filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {text.trim() && data && found.length === 0 && <p className="label">{t.clients.none(text.trim())}</p>}
    </div>
  );
}
