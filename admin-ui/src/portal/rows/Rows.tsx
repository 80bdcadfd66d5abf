import type { TraceAnswer, TraceQuestion } from '@rumbo/config/api';
import { readRows } from '../data/rows';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { Failure } from '../layout/Notice';
import { Skeleton } from '../layout/Skeleton';
import { Origin } from './Origin';

interface Row {
  key: string;
  name: string;
  about: string;
  amount: string;
  /** The sale line whose file and mail it opens. */
  lineId?: string | undefined;
}

/** What a number comes to, and the rows that make it; a sale opens its file and mail. */
export function Rows({ question }: { question: TraceQuestion }) {
  const { t, f } = useI18n();
  const { data, failure, reload } = useLoad(`rows ${JSON.stringify(question)}`, (signal) => readRows(question, signal));
  const rowsOf = useRows();
  if (failure && !data) return <Failure kind={failure} onRetry={reload} />;
  if (!data) return <Skeleton shapes={['line', 'row', 'row', 'row']} />;
  const { value, unit, currency, rowCount, closed } = data.meta;
  const shown = (amount: string | number | null) =>
    unit === 'money' ? f.cents(amount, currency) : f.count(amount ?? 0);
  const rows = rowsOf(data);
  return (
    <div className="rows">
      <p className="big-figure">{shown(value)}</p>
      {closed && <p className="label">{t.rows.closed(shown(closed.kept), shown(closed.adjustment))}</p>}
      {rows.length === 0 && <p className="label">{t.rows.empty}</p>}
      <ul>
        {rows.map(({ key, name, about, amount, lineId }) => (
          <li key={key}>
            {lineId ? (
              <Origin lineId={lineId}>
                <RowText name={name} about={about} amount={amount} />
              </Origin>
            ) : (
              <RowText name={name} about={about} amount={amount} />
            )}
          </li>
        ))}
      </ul>
      {rowCount > rows.length && <p className="label">{t.rows.more(rows.length, f.count(rowCount))}</p>}
    </div>
  );
}

const RowText = ({ name, about, amount }: Pick<Row, 'name' | 'about' | 'amount'>) => (
  <span className="row-text">
    <span>
      <strong>{name}</strong>
      <span className="label">{about}</span>
    </span>
    <span className="amount">{amount}</span>
  </span>
);

/** Each kind of rows as a phone reads it. */
function useRows(): (answer: TraceAnswer) => Row[] {
  const { t, f } = useI18n();
  const about = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
  return ({ kind, data, meta: { currency, unit } }) => {
    switch (kind) {
      case 'lines':
        return data.map(({ id, client, document, day, value, product }) => ({
          key: id,
          name: client?.name || client?.code || document,
          about: about(f.date(day), client && document, product?.name),
          amount: value === null ? '' : unit === 'money' ? f.cents(value, currency) : f.number(value),
          lineId: id,
        }));
      case 'documents':
        return data.map(({ lineId, client, document, day, amount }) => ({
          key: lineId,
          name: client?.name || client?.code || document,
          about: about(f.date(day), document),
          amount: f.cents(amount, currency),
          lineId,
        }));
      case 'clients':
        return data.map(({ client, line }) => ({
          key: client.id,
          name: client.name || client.code,
          about: line ? about(f.date(line.day), line.document) : '',
          amount: line ? f.cents(line.amount, line.currency ?? currency) : '',
          lineId: line?.id,
        }));
      case 'targets':
        return data.map(({ goal, responsible, family, value }, at) => ({
          key: String(at),
          name: family ?? t.rows.allFamilies,
          about: about(goal?.name, responsible?.label),
          amount: unit === 'money' ? f.cents(value, currency) : f.count(value),
        }));
      default:
        return [];
    }
  };
}
