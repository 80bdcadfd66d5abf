import type { ReplaceInput } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { asSystem } from '../../../access/context';
import { notFound } from '../../../http';
import { usesOf } from './label-uses';
import { replaceInViews } from './replace-in-views';

const LABELS = {
  category: { table: 'categories', column: 'category_id', key: 'categoryId' },
  reason: { table: 'reasons', column: 'reason_id', key: 'reasonId' },
} as const;

/**
 * Takes a category or a reason away. What carried it (conditions, choices of people, rules of past months, filters of saved views) carries `by`
 * from then on; a reason may also go without one. Throws NOT_FOUND, INVALID for a label of another variable, and
 * CONFLICT for a category in use without a replacement.
 */
export async function replaceLabel({
  kind,
  id,
  by,
}: ReplaceInput): Promise<{ data: { choices: number; conditions: number } }> {
  const { table, column, key } = LABELS[kind];
  return asSystem(() =>
    strapi.db.transaction(async ({ trx }) => {
      const { rows } = await trx.raw(`select id, variable from public.${table} where id in (?, ?)`, [id, by]);
      const gone = rows.find((row: { id: number }) => row.id === id);
      const next = rows.find((row: { id: number }) => row.id === by);
      if (!gone) throw notFound();
      if (by !== null && next?.variable !== gone.variable)
        throw new AppError('INVALID', `Choose another ${kind} of ${gone.variable} in its place`, { field: 'by' });
      const uses = await usesOf(kind, id);
      if (by === null && kind === 'category' && uses.total > 0)
        throw new AppError('CONFLICT', 'This category is in use; say which one takes its place', {
          ...uses,
          reason: 'in-use',
        });
      const conditions = await trx.raw(`update public.conditions set ${column} = ? where ${column} = ?`, [by, id]);
      const choices = await trx.raw(`update public.categorisations set ${column} = ? where ${column} = ?`, [by, id]);
      await trx.raw(
        `update rumbo.choice_undo set before = before || jsonb_build_object('${column}', ?::int) where before ->> '${column}' = ?`,
        [by, String(id)],
      );
      await trx.raw(
        `update rumbo.rule_set s set conditions = (
           select jsonb_agg(case when one ->> '${key}' = ? then one || jsonb_build_object('${key}', ?::int) else one end order by nth)
             from jsonb_array_elements(s.conditions) with ordinality t (one, nth))
          where conditions @> jsonb_build_array(jsonb_build_object('${key}', ?::int))`,
        [String(id), by, id],
      );
      await replaceInViews(trx, { kind, id, by });
      await trx.raw(`delete from public.${table} where id = ?`, [id]);
      return { data: { choices: choices.rowCount, conditions: conditions.rowCount } };
    }),
  );
}
