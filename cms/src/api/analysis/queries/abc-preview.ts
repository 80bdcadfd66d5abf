import type { AbcPreview, AbcPreviewInput } from '@rumbo/config/api';
import { systemPool } from '../../../facts/transaction';
import { monthLabel, readDataState } from './data-state';

const SHOWN_MOVES = 50;

/**
 * How many clients would be in another class with other cut-offs, in the last month of data. Classes are the company's:
 * the route is for whoever sees all of it.
 */
export async function previewAbc({ months, cutA, cutB }: AbcPreviewInput): Promise<{ data: AbcPreview }> {
  const { last } = await readDataState();
  if (last === null) return { data: { month: null, moved: 0, classes: [], moves: [] } };
  await systemPool().query('select rumbo.build_facts($1, 0)', [last]);
  const { rows } = await systemPool().query<Omit<AbcPreview, 'month'>>(
    `with moved as materialized (
       select c.document_id as id, c.code, c.name, coalesce(n.revenue, 0) as revenue, f.abc as was, n.abc as becomes
         from rumbo.client_fact f join public.clients c on c.id = f.client_id
         left join rumbo.abc_classes($1, $2, $3, $4) n on n.client_id = f.client_id
        where f.month = $1 and f.family_id = 0)
     select (select count(*)::int from moved where was is distinct from becomes) as moved,
            (select coalesce(json_agg(json_build_object('class', class,
                      'before', (select count(*) from moved where was is not distinct from class),
                      'after', (select count(*) from moved where becomes is not distinct from class)) order by class), '[]')
               from (select was as class from moved union select becomes from moved) k) as classes,
            (select coalesce(json_agg(json_build_object('client', json_build_object('id', id, 'code', code, 'name', name),
                      'from', was, 'to', becomes) order by revenue desc, code), '[]')
               from (select * from moved where was is distinct from becomes order by revenue desc, code limit ${SHOWN_MOVES}) k) as moves`,
    [last, months, cutA, cutB],
  );
  return { data: { month: monthLabel(last), moved: 0, classes: [], moves: [], ...rows[0] } };
}
