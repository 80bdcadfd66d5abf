import Box from '@mui/material/Box';
import type { Dashboard, Variable } from '@rumbo/config/api';
import { VARIABLES } from '@rumbo/config/api';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { Figure as Traced } from '../../trace/Figure';
import { type FigureOf, questionOf } from './Figure';

/** What stands beside a variable: the figures it is made of or measured against. */
const BESIDE: Record<Variable, readonly Variable[]> = {
  revenue: ['orders', 'average-ticket', 'client-count'],
  'client-count': [],
  'new-clients': ['client-count'],
  'non-retained-clients': [],
  units: ['revenue', 'orders'],
  orders: ['client-count', 'average-ticket'],
  'average-ticket': ['revenue', 'orders'],
};

/** The figures that belong to a variable, as one quiet line. */
export function Blocks({ of, data }: { of: FigureOf; data: Dashboard }) {
  const { variable } = of;
  const translate = useTranslate();
  const format = useFormat();
  const clients = Number(data.beside['client-count'] ?? 0);
  const share = (part: number): string => (clients > 0 ? ` (${format.percent(part / clients)})` : '');
  const facts: { label: string; value: ReactNode }[] = [
    ...BESIDE[variable].map((name) => ({
      label: translate(`variables.${name}`),
      value: (
        <Traced of={data.beside[name] === null ? null : questionOf({ ...of, variable: name })}>
          {format.amount(data.beside[name], VARIABLES[name].unit)}
        </Traced>
      ),
    })),
    ...(variable === 'new-clients' && clients > 0
      ? [{ label: translate('dashboard.of_clients'), value: format.percent(Number(data.actual ?? 0) / clients) }]
      : []),
    ...(data.clients
      ? (['retained', 'recovered', 'new'] as const).map((part) => ({
          label: translate(`dashboard.clients.${part}`),
          value: (
            <Traced of={part === 'new' ? questionOf({ ...of, variable: 'new-clients' }) : null}>
              {`${format.number(data.clients?.[part])}${share(data.clients?.[part] ?? 0)}`}
            </Traced>
          ),
        }))
      : []),
  ];
  if (facts.length === 0) return null;
  return (
    <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 1, m: 0 }}>
      {facts.map(({ label, value }) => (
        <Fact key={label} label={label}>
          {value}
        </Fact>
      ))}
    </Box>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Box component="dt" sx={{ fontSize: 12, color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: 14, fontWeight: 550 }}>
        {children}
      </Box>
    </div>
  );
}
