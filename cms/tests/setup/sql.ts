import { Pool, type QueryResultRow } from 'pg';
import type { TestCms } from './boot-cms';

const pools = new Map<string, Pool>();

/** One statement past every rule, to look behind the API or to bring about what only a crash would. */
export async function sql<R extends QueryResultRow>(cms: TestCms, text: string, values: unknown[] = []): Promise<R[]> {
  return (await poolOf(cms.database.superuserUrl).query<R>(text, values)).rows;
}

/** Kept open while statements follow one another: signing in to Postgres costs more than most of them. */
function poolOf(connectionString: string): Pool {
  const known = pools.get(connectionString);
  if (known) return known;
  const pool = new Pool({ connectionString, idleTimeoutMillis: 1_000, allowExitOnIdle: true });
  // The database is dropped under a connection that idles.
  pool.on('error', () => {});
  pools.set(connectionString, pool);
  return pool;
}

/** Takes away everything that imports made, so that the next data set begins from nothing; salespeople stay if asked. */
export async function forgetSales(cms: TestCms, { but = '' }: { but?: '' | 'salespeople' } = {}): Promise<void> {
  await sql(
    cms,
    `do $$
     declare staging record;
     begin
       for staging in select tablename from pg_tables where schemaname = 'rumbo' and tablename like 'staging\\_%' loop
         execute format('drop table rumbo.%I', staging.tablename);
       end loop;
       delete from rumbo.sale_line; delete from rumbo.sale_line_past; delete from rumbo.document_claim;
       delete from rumbo.document; delete from rumbo.claim; delete from rumbo.reject; delete from rumbo.client_month;
       delete from rumbo.client_fact; delete from rumbo.fact_build; delete from rumbo.client_index;
       delete from rumbo.index_build; delete from rumbo.rule_set; delete from rumbo.kpi; delete from rumbo.work; delete from rumbo.counted_owner;
       delete from rumbo.client_to_date; delete from rumbo.kpi_to_date; delete from rumbo.to_date_build; delete from rumbo.alert_snooze;
       delete from rumbo.edited_field; delete from rumbo.record_past; delete from rumbo.correction; delete from rumbo.proposal;
       update rumbo.data_state set first_month = null, last_month = null, data_as_of = null;
       delete from rumbo.closed_month; delete from rumbo.closed_kpi; delete from rumbo.closed_target;
       delete from public.monthly_targets; delete from public.goals; delete from public.tasks; delete from public.clients;
       delete from public.products; delete from public.product_families;
       ${but ? '' : 'delete from public.salespeople;'}
       delete from public.imports; delete from public.exchange_rates;
     end $$`,
  );
}
