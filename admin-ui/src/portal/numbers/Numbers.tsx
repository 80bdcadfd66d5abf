import { MY_VARIABLES, type MyNumbers, readMyNumbers } from '../data/numbers';
import { useLoad } from '../data/use-load';
import { daysLeftInMonth } from '../day/calendar';
import { useToday } from '../day/use-today';
import { useI18n } from '../i18n/I18n';
import { Failure, Notice } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { CountTile } from './CountTile';
import { RevenueCard } from './RevenueCard';

export function Numbers() {
  const { t, f } = useI18n();
  const today = useToday();
  const month = today.slice(0, 7);
  const { data, failure, reload } = useLoad(`numbers ${month}`, (signal) => readMyNumbers(month, signal));
  const dataAsOf = data?.series.revenue.meta.dataAsOf;
  return (
    <Screen title={t.numbers.title} lead={f.month(data?.month ?? month)}>
      {failure && !data && <Failure kind={failure} onRetry={reload} />}
      {!failure && !data && <Skeleton shapes={['chart', 'tall', 'row', 'row']} />}
      {data && !dataAsOf && <Notice icon="numbers" title={t.numbers.empty} text={t.numbers.emptyWay} />}
      {data && dataAsOf && (
        <>
          <Figures numbers={data} today={today} />
          <p className="aside as-of">{t.app.dataAsOf(f.date(dataAsOf))}</p>
        </>
      )}
    </Screen>
  );
}

const Figures = ({ numbers, today }: { numbers: MyNumbers; today: string }) => (
  <>
    <RevenueCard series={numbers.series.revenue} daysLeft={numbers.isRunning ? daysLeftInMonth(today) : null} />
    <div className="tiles">
      {MY_VARIABLES.map(
        (variable) =>
          variable !== 'revenue' && (
            <CountTile
              key={variable}
              variable={variable}
              rows={numbers.series[variable].data}
              isRunning={numbers.isRunning}
            />
          ),
      )}
    </div>
  </>
);
