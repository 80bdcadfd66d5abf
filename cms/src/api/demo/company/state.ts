import { type DemoStatus, FINAL_IMPORT_STATES } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { systemPool } from '../../../facts/transaction';
import { settings } from '../../../settings';

/** As rumbo.demo keeps it; undefined: there never was one. */
export type StoredState = 'making' | 'standing' | 'removing' | 'removed' | undefined;

export async function storedState(): Promise<StoredState> {
  const { rows } = await systemPool().query<{ state: StoredState }>('select state from rumbo.demo');
  return rows[0]?.state;
}

export const storeState = (state: Exclude<StoredState, undefined>, files = 0) =>
  systemPool().query(
    `insert into rumbo.demo (state, files) values ($1, $2)
     on conflict (one) do update
        set state = excluded.state, changed_at = now(),
            files = case when excluded.state = 'making' then excluded.files else demo.files end`,
    [state, files],
  );

/** How far the demo is: its imports say, like those of any other source. */
export async function readStatus(): Promise<DemoStatus> {
  const { rows } = await systemPool().query<{ state: StoredState; files: number; done: number; open: number }>(
    `select d.state, d.files, count(i.id) filter (where i.state = any ($1))::int as done,
            count(i.id) filter (where i.state <> all ($1))::int as open
       from rumbo.demo d
       left join rumbo.demo_entry e on e.type = 'api::import.import'
       left join public.imports i on i.id = e.entry_id
      group by d.state, d.files`,
    [FINAL_IMPORT_STATES],
  );
  const { state, files = 0, done = 0, open = 0 } = rows[0] ?? {};
  if (state === 'removing') return { state, offered: false, progress: null };
  if (state === 'making' || (state === 'standing' && open > 0)) {
    return { state: 'loading', offered: false, progress: { done, total: files } };
  }
  if (state === 'standing') return { state: 'loaded', offered: false, progress: null };
  return { state: 'absent', offered: settings.DEMO !== 'off', progress: null };
}

/**
 * Runs `work` while nobody else loads or removes the demo, in whichever cms; throws CONFLICT when somebody does. The
 * lock goes with its connection: after a crash it is free, and the state tells what was left half done.
 */
export async function whileAlone<T>(work: () => Promise<T>): Promise<T> {
  const client = await systemPool().connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_lock(hashtext('rumbo.demo')) as mine",
    );
    if (!rows[0]?.mine) {
      throw new AppError('CONFLICT', 'The demo company is being loaded or removed already; wait for it to end', {
        reason: 'demo-busy',
      });
    }
    try {
      return await work();
    } finally {
      await client.query("select pg_advisory_unlock(hashtext('rumbo.demo'))");
    }
  } finally {
    client.release();
  }
}
