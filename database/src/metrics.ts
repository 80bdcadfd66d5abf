import type { Variable } from '@rumbo/config/api';
import { readSql } from './apply-sql';

/** The parts of a metric file; database/sql/metrics/README.md says what each may name. */
const PARTS = ['series', 'client', 'previous', 'counted'] as const;
type Metric = Record<(typeof PARTS)[number], string>;

const read = new Map<Variable, Metric>();

/** The SQL expressions of a variable, from database/sql/metrics/<variable>.sql, for a retention window in months. */
export function metricSql(variable: Variable, window = 1): Metric {
  const parts = read.get(variable) ?? readParts(variable);
  read.set(variable, parts);
  const months = String(Math.trunc(window));
  return Object.fromEntries(PARTS.map((part) => [part, parts[part].replaceAll(':window', months)])) as Metric;
}

function readParts(variable: Variable): Metric {
  const sections = readSql(`metrics/${variable}.sql`).split(/^-- @/m).slice(1);
  const byName = new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim().split(' ')[0], section.slice(end).trim()];
    }),
  );
  return Object.fromEntries(
    PARTS.map((part) => {
      const sql = byName.get(part);
      if (!sql) throw new Error(`database/sql/metrics/${variable}.sql has no part "@${part}"`);
      return [part, sql];
    }),
  ) as Metric;
}
