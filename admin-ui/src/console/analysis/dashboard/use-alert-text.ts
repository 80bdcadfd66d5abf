import { type Alert, VARIABLES } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';

interface AlertText {
  what: string;
  /** When it is said. */
  rule: string;
  /** The rows behind it. */
  to: string;
  link: string;
}

/** An alert in words: what, by which rule, and where its rows are. */
export function useAlertText(month: string): (alert: Alert) => AlertText {
  const translate = useTranslate();
  const format = useFormat();
  const analysis = (values: Record<string, string>): string => `/analysis?${new URLSearchParams({ month, ...values })}`;
  const said = (alert: Alert, words: Record<string, string | number>, to: string): AlertText => ({
    what: translate(`dashboard.alert.${alert.kind}`, words),
    rule: translate(`dashboard.rule.${alert.kind}`, words),
    to,
    link: translate(`dashboard.see.${alert.kind}`),
  });
  return (alert) => {
    switch (alert.kind) {
      case 'owner-behind':
      case 'family-behind': {
        const { unit } = VARIABLES[alert.variable];
        const who = alert.kind === 'owner-behind' ? alert.owner : alert.family;
        const words = {
          name: who.label,
          variable: translate(`variables.${alert.variable}`).toLocaleLowerCase(format.locale),
          actual: format.amount(alert.actual, unit),
          pace: format.amount(alert.pace, unit),
        };
        const part = alert.kind === 'owner-behind' ? 'owner' : 'family';
        return said(alert, words, analysis({ variable: alert.variable, [part]: String(who.id) }));
      }
      case 'quiet-client': {
        const words = {
          name: alert.client.name,
          day: format.day(alert.lastPurchase),
          stake: format.money(alert.stake, { maximumFractionDigits: 0 }),
        };
        return said(alert, words, `/clients/${alert.client.id}/show`);
      }
      case 'unrated': {
        const amounts = alert.amounts
          .map(({ currency, amount }) => format.money(amount, { code: currency }))
          .join(' · ');
        return said(alert, { smart_count: alert.lines, amounts }, `/exchange-rates`);
      }
      case 'late-source':
        return said(alert, { name: alert.source, smart_count: alert.hours }, '/imports');
    }
  };
}
