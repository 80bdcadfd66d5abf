import { Abc } from '../clients/Abc';
import type { ClientYear } from '../data/clients';
import type { Load } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { MonthBars } from '../layout/MonthBars';
import { Skeleton } from '../layout/Skeleton';

/** Class, last purchase and a year of sales. Without numbers the rest of the card stands. */
export function ClientSales({ year, today }: { year: Load<ClientYear>; today: string }) {
  const { t, f } = useI18n();
  const { data, failure } = year;
  if (failure && !data) return <p className="aside">{t.clients.noNumbers}</p>;
  if (!data) return <Skeleton shapes={['chart']} />;
  const last = data.row?.lastPurchase;
  const hasSales = data.months.some(({ actual }) => actual !== 0);
  const running = data.months.at(-1)?.actual ?? 0;
  return (
    <section className="card sales">
      <div className="figures">
        <div>
          <span className="figure">{f.money(data.row?.trailing12 ?? 0, data.currency)}</span>
          <span className="label">{t.client.year}</span>
        </div>
        <div>
          <span className="figure">{f.money(running, data.currency)}</span>
          <span className="label">
            {data.isRunning ? t.client.thisMonth : f.month(data.months.at(-1)?.month ?? '')}
          </span>
        </div>
        <Abc letter={data.row?.abc} />
      </div>
      {hasSales ? (
        <MonthBars
          label={t.client.monthlySales}
          bars={data.months}
          format={(value) => f.money(value, data.currency)}
          isRunning={data.isRunning}
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
