import { type TraceQuestion, VARIABLES, type Variable } from '@rumbo/config/api';
import { useFormat } from '../../display/use-format';
import { Figure as Traced } from '../../trace/Figure';

/** Which number this is: enough to ask for the rows behind it. */
export interface FigureOf {
  variable: Variable;
  month: string;
  number: 'actual' | 'previous' | 'target' | 'variance' | 'attainment' | 'pace' | 'projection' | 'neededPerDay';
  family?: string;
  owner?: string;
  window?: string;
  /** 'full': whole months are compared; else the same days of them. */
  compare?: string;
}

interface Props {
  value: string | number | null | undefined;
  of: FigureOf;
  signed?: boolean;
}

/** A figure of a dashboard as people read it; the pace of a count keeps a decimal. Every one of them is drawn here; those made of rows open them. */
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
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Traced of={isWhole && text !== '–' ? questionOf(of) : null}>{text}</Traced>
    </span>
  );
}

/** The question of a number that is made of rows; pace and projection are worked out of those. */
export function questionOf({ variable, month, number, family, owner, window, compare }: FigureOf): TraceQuestion {
  return {
    variable,
    month,
    ...(number === 'actual' || number === 'pace' || number === 'projection' || number === 'neededPerDay'
      ? {}
      : { number }),
    ...(family && { family }),
    ...(owner && { owner }),
    ...(window && { window: Number(window) }),
    ...(compare === 'full' && { compare }),
  };
}
