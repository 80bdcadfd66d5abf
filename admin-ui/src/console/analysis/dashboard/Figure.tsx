import type { Variable } from '@rumbo/config/api';
import { VARIABLES } from '@rumbo/config/api';
import { useFormat } from '../../display/use-format';

/** Which number this is: enough to ask for the rows behind it. */
export interface FigureOf {
  variable: Variable;
  month: string;
  number: 'actual' | 'target' | 'variance' | 'pace' | 'projection' | 'neededPerDay';
  family?: string;
  owner?: string;
  window?: string;
}

interface Props {
  value: string | number | null | undefined;
  of: FigureOf;
  signed?: boolean;
}

/** A figure of a dashboard as people read it; the pace of a count keeps a decimal. Every one of them is drawn here. */
export function Figure({ value, of, signed = false }: Props) {
  const format = useFormat();
  const { unit } = VARIABLES[of.variable];
  const sign = signed ? { signDisplay: 'exceptZero' as const } : {};
  const isWhole = of.number === 'actual' || of.number === 'target' || of.number === 'variance';
  const text =
    value === null || value === undefined
      ? '–'
      : unit === 'money'
        ? format.money(value, { maximumFractionDigits: 0, ...sign })
        : format.number(value, { maximumFractionDigits: isWhole && unit !== 'units' ? 0 : 1, ...sign });
  return <span style={{ whiteSpace: 'nowrap' }}>{text}</span>;
}
