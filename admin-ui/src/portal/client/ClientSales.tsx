import { Abc } from '../clients/Abc';
import type { ClientYear } from '../data/clients';
import type { Load } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { MonthBars } from '../layout/MonthBars';
import { Skeleton } from '../layout/Skeleton';
import { Traced } from '../rows/Traced';

/** Class, last purchase and a year of sales. Without numbers the rest of the card stands. */
export function ClientSales({ id, year, today }: { id: string; year: Load<ClientYear>; today: string }) {
  const { t, f } = useI18n();
  const { data, failure } = year;
  if (failure && !data) return <p className="aside">{t.clients.noNumbers}</p>;
  if (!data) return <Skeleton shapes={['chart']} />;
  const last = data.row?.lastPurchase;
  const hasSales = data.months.some(({ actual }) => actual !== 0);
  const running = data.months.at(-1)?.actual ?? 0;
  const month = data.months.at(-1)?.month ?? '';
  const asked = (of: string) => ({ variable: 'revenue' as const, month: of, client: id });
  return (
    <section className="card sales">
      <div className="figures">
        <div>
          <span className="figure">
            <Traced of={{ ...asked(month), number: 'trailing12' }} title={t.client.year}>
              {f.money(data.row?.trailing12 ?? 0, data.currency)}
            </Traced>
          </span>
          <span className="label">{t.client.year}</span>
        </div>
        <div>
          <span className="figure">
            <Traced of={asked(month)} title={f.month(month)}>
              {f.money(running, data.currency)}
            </Traced>
          </span>
          <span className="label">{data.isRunning ? t.client.thisMonth : f.month(month)}</span>
        </div>
        <Abc letter={data.row?.abc} />
      </div>
      {hasSales ? (
        <MonthBars
          label={t.client.monthlySales}
          bars={data.months}
          format={(value) => f.money(value, data.currency)}
          isRunning={data.isRunning}
          traced={asked}
        />
      ) : (
        <p className="label">{t.client.noSales}</p>
      )}
      <p className="label">
        {last ? `${t.client.lastPurchase}: ${f.date(last)}, ${f.ago(last, today)}` : t.client.neverBought}
      </p>
    </section>
  );
}
